package ma.hawafiz.gallery;

import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import ma.hawafiz.dossier.Completed;
import ma.hawafiz.dossier.DossierAction;
import ma.hawafiz.dossier.clock.ClockMove.Kind;
import ma.hawafiz.dossier.clock.Delay;
import ma.hawafiz.dossier.clock.DelayForecast;
import ma.hawafiz.dossier.clock.DossierClock;
import ma.hawafiz.dossier.clock.TimeLeft;
import ma.hawafiz.dossier.completion.AnswerForm;
import ma.hawafiz.dossier.completion.Asked;
import ma.hawafiz.dossier.completion.AskedView;
import ma.hawafiz.dossier.completion.ComplementForm;
import ma.hawafiz.dossier.completion.MissingPieces;
import ma.hawafiz.dossier.completion.PiecesToHandIn;
import ma.hawafiz.platform.i18n.Language;
import org.jspecify.annotations.Nullable;

/** The delays of dossiers, and what is asked of a company after it lodged. */
final class ClockSamples {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 31);

    static final DossierClock NONE = new DossierClock(List.of(), null, false, List.of());
    static final AskedView NOTHING_ASKED = new AskedView(List.of(), null);
    static final AskedView ASKED = new AskedView(
            List.of(
                    new AskedView.Piece("RC_EXTRACT", "Extrait du registre de commerce", null, true),
                    new AskedView.Piece("RIB", "Attestation de RIB", "La page est illisible.", false)),
            new Asked.Complement("Les contrats signés des salariés recrutés en mars.", null));
    static final Completed COMPLETES = new Completed(
            "/gallery/dossier-decided",
            "PAE-2026-000123-7",
            Samples.dirhams("6305640.00"),
            Samples.dirhams("18360.00"));

    static final Map<String, Function<Language, TemplateInstance>> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("delays", language -> forecast(true));
        PAGES.put("delays-empty", language -> forecast(false));
        PAGES.put("missing-pieces", language -> missing(true));
        PAGES.put("missing-pieces-none", language -> missing(false));
        PAGES.put(
                "hand-in",
                language ->
                        new PiecesToHandIn(Samples.head("INCOMPLETE"), ASKED, clock(8), Samples.problem("pieces.RIB")));
        PAGES.put(
                "complement-request",
                language ->
                        new ComplementForm(Samples.head("UNDER_REVIEW"), clock(40), "", "", Samples.problem("asked")));
        PAGES.put(
                "complement-answer",
                language -> new AnswerForm(Samples.head("COMPLEMENT_REQUESTED"), ASKED, standing(), "", null));
    }

    private ClockSamples() {}

    static TimeLeft left(int days) {
        return left(Delay.REVIEW, days);
    }

    private static TimeLeft left(Delay delay, int days) {
        return new TimeLeft(
                delay,
                TODAY.plusDays(days),
                days,
                days < 0 ? TimeLeft.Level.OVER : days < 10 ? TimeLeft.Level.NEAR : TimeLeft.Level.IN_TIME);
    }

    static DossierClock clock(int days) {
        return new DossierClock(List.of(left(days)), null, false, List.of(entry(Kind.START, TODAY, 60)));
    }

    private static DossierClock standing() {
        return new DossierClock(
                List.of(left(Delay.COMPLEMENT, 22)),
                41,
                false,
                List.of(entry(Kind.START, TODAY, 60), entry(Kind.STOP, TODAY.plusDays(19), null)));
    }

    private static DossierClock.Entry entry(Kind kind, LocalDate day, @Nullable Integer days) {
        return new DossierClock.Entry(
                Delay.REVIEW,
                kind,
                day,
                days,
                kind == Kind.START ? DossierAction.DECLARE_COMPLETE : DossierAction.REQUEST_COMPLEMENT,
                null,
                "Omar Fassi");
    }

    private static TemplateInstance forecast(boolean filled) {
        return new DelayForecast(
                Stream.of(Delay.values())
                        .map(delay -> new DelayForecast.Filter(delay.name(), "?delay=" + delay, delay == Delay.REVIEW))
                        .toList(),
                filled
                        ? Stream.of(-4, 0, 3, 27)
                                .map(days -> new DelayForecast.Row(
                                        "/gallery/review-agent",
                                        "PAE-2026-000123-7",
                                        Samples.ATLAS.name(),
                                        "PAE",
                                        2026,
                                        days < 1 ? "PROPOSED" : "INCOMPLETE",
                                        left(days < 1 ? Delay.REVIEW : Delay.COMPLETION, days)))
                                .toList()
                        : List.of(),
                filled ? "?after=1" : null,
                false);
    }

    private static TemplateInstance missing(boolean some) {
        return new MissingPieces(
                Samples.head("LODGED"),
                some
                        ? List.of(
                                new MissingPieces.Choice("RC_EXTRACT", "Extrait du registre de commerce", true, ""),
                                new MissingPieces.Choice("RIB", "Attestation de RIB", false, "La page est illisible."))
                        : List.of(),
                "",
                some ? Samples.problem("ground") : null);
    }
}
