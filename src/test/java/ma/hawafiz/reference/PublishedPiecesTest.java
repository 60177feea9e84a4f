package ma.hawafiz.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.time.PortalClock;
import org.junit.jupiter.api.Test;

/** The published list says what the procedure says. */
class PublishedPiecesTest {
    private final PieceList list = new PublishedPieces(new PortalClock(Optional.of(LocalDate.of(2027, 3, 31)))).today();

    @Test
    void asksOfEachMeasureWhatTheProcedureAsks() {
        assertThat(asked(Measure.AIR))
                .containsExactly(
                        "STATUTES",
                        "RC_EXTRACT",
                        "TAX_CERTIFICATE",
                        "CNSS_CERTIFICATE",
                        "SIGNATORY",
                        "BANK_CERTIFICATE",
                        "SITE_PROOF",
                        "TURNOVER_PROOF",
                        "STATEMENT_9421");
        assertThat(asked(Measure.AIS))
                .containsExactly(
                        "STATUTES",
                        "RC_EXTRACT",
                        "TAX_CERTIFICATE",
                        "CNSS_CERTIFICATE",
                        "SIGNATORY",
                        "BANK_CERTIFICATE",
                        "TURNOVER_PROOF",
                        "IS_RETURN");
        assertThat(asked(Measure.PAE)).hasSize(11).endsWith("STATEMENT_9421", "CONTRACTS", "EBDS");
        assertThat(asked(Measure.PAF)).isEqualTo(asked(Measure.PAE));
    }

    @Test
    void letsAPieceBeValidAsLongAsTheProcedureSays() {
        LocalDate issued = LocalDate.of(2027, 1, 31);
        assertThat(piece("RC_EXTRACT").validUntil(issued, null)).isEqualTo("2027-04-30");
        assertThat(piece("TAX_CERTIFICATE").validUntil(issued, null)).isEqualTo("2027-07-31");
        assertThat(piece("CNSS_CERTIFICATE").validUntil(issued, null)).isEqualTo("2027-07-31");
        assertThat(piece("STATUTES").validUntil(issued, null)).isNull();
        assertThat(piece("SITE_PROOF").validUntil(issued, LocalDate.of(2029, 12, 31)))
                .isEqualTo("2029-12-31");
        assertThat(piece("TURNOVER_PROOF").validity().yearly()).isTrue();
        assertThat(piece("EBDS").validity().yearly()).isTrue();
        assertThat(piece("CONTRACTS").validity().yearly()).isFalse();
    }

    @Test
    void citesWhatItRestsOnInEachLanguage() {
        assertThat(List.of(
                        list.citation().fr(),
                        list.citation().ar(),
                        list.citation().en()))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.contains("55"));
        assertThat(list.pieces())
                .allSatisfy(piece -> assertThat(List.of(
                                piece.name().fr(),
                                piece.name().ar(),
                                piece.name().en()))
                        .doesNotHaveDuplicates());
    }

    private Piece piece(String code) {
        return list.piece(code).orElseThrow();
    }

    private List<String> asked(Measure measure) {
        return list.askedFor(measure).stream().map(Piece::code).toList();
    }
}
