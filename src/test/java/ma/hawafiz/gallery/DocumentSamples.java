package ma.hawafiz.gallery;

import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ma.hawafiz.document.DocumentList;
import ma.hawafiz.document.DocumentRow;
import ma.hawafiz.document.DocumentView;
import ma.hawafiz.document.DossierChecklist;
import ma.hawafiz.document.PieceRow;
import ma.hawafiz.document.ReviewedPieces;
import ma.hawafiz.document.SendForm;
import ma.hawafiz.platform.i18n.Language;
import org.jspecify.annotations.Nullable;

/** Documents in each of their states, and pieces in each of theirs. */
final class DocumentSamples {
    private static final DocumentRow CLEAN =
            row("extrait du registre du commerce (modèle J)", "modele-j-2027.pdf", "CLEAN", "CURRENT", null);
    private static final DocumentRow WAITING =
            row("attestation bancaire (RIB)", "rib.png", "RECEIVED", "CURRENT", null);
    private static final DocumentRow INFECTED =
            row("statuts et dernier procès-verbal", "statuts-definitifs.pdf", "INFECTED", "CURRENT", "Eicar-Test");
    private static final DocumentRow EXPIRED =
            row("attestation de régularité fiscale", "regularite.pdf", "CLEAN", "EXPIRED", null);

    static final Map<String, Function<Language, TemplateInstance>> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put(
                "documents",
                _ -> new DocumentList(
                        Samples.ATLAS,
                        true,
                        form("RC_EXTRACT"),
                        List.of(WAITING, CLEAN, INFECTED, EXPIRED),
                        "?after=1",
                        Samples.NOON,
                        null));
        PAGES.put(
                "documents-refused",
                _ -> new DocumentList(
                        Samples.ATLAS, true, form(""), List.of(), null, null, Samples.problem("issuedOn")));
        PAGES.put("document", _ -> new DocumentView(Samples.ATLAS, CLEAN, "/gallery/documents"));
        PAGES.put("document-waiting", _ -> new DocumentView(Samples.ATLAS, WAITING, null));
        PAGES.put("document-infected", _ -> new DocumentView(Samples.ATLAS, INFECTED, null));
        PAGES.put(
                "checklist",
                _ -> new DossierChecklist(
                        Samples.head("DRAFT"), pieces(true), 5, 1, "loi n° 55-19 (BO 6866) : liste des pièces", null));
        PAGES.put("review-pieces", _ -> new ReviewedPieces(Samples.head("LODGED"), pieces(false), 5, 1, CLEAN));
        PAGES.put("review-pieces-none", _ -> new ReviewedPieces(Samples.head("LODGED"), pieces(false), 5, 1, null));
    }

    private DocumentSamples() {}

    private static SendForm form(String chosen) {
        return new SendForm(
                List.of(
                        new SendForm.Choice("RC_EXTRACT", "extrait du registre du commerce (modèle J)"),
                        new SendForm.Choice("SITE_PROOF", "justificatif du site (attestation de la P2I ou bail)")),
                List.of(2025, 2026, 2027),
                chosen,
                "2026",
                "2027-03-02",
                "",
                "",
                "");
    }

    private static List<PieceRow> pieces(boolean sending) {
        return List.of(
                piece("STATUTES", "statuts et dernier procès-verbal", "MISSING", List.of(), sending, true),
                piece(
                        "RC_EXTRACT",
                        "extrait du registre du commerce (modèle J)",
                        "THERE",
                        List.of(CLEAN),
                        sending,
                        false),
                piece("TAX_CERTIFICATE", "attestation de régularité fiscale", "CONFIRMED", List.of(), false, false),
                piece("BANK_CERTIFICATE", "attestation bancaire (RIB)", "WAITING", List.of(WAITING), sending, false),
                piece("STATEMENT_9421", "état 9421 de l’exercice", "ON_FILE", List.of(), false, false),
                new PieceRow(
                        "EBDS",
                        "déclarations à la CNSS (e-BDS) des mois demandés",
                        "MISSING",
                        null,
                        List.of(),
                        null,
                        false,
                        List.of("2026-11", "2026-12"),
                        LocalDate.of(2027, 1, 31),
                        false,
                        sending ? "/gallery/documents#send" : null));
    }

    private static PieceRow piece(
            String code, String name, String standing, List<DocumentRow> documents, boolean sending, boolean infected) {
        boolean there = standing.equals("THERE");
        return new PieceRow(
                code,
                name,
                standing,
                standing.equals("CONFIRMED") ? "DGI" : null,
                documents,
                there ? LocalDate.of(2027, 6, 2) : null,
                there,
                List.of(),
                null,
                infected,
                sending ? "/gallery/documents#send" : null);
    }

    private static DocumentRow row(
            String piece, String file, String state, String validity, @Nullable String signature) {
        boolean clean = state.equals("CLEAN");
        return new DocumentRow(
                "0194",
                piece,
                null,
                file,
                file.endsWith("png") ? "PNG" : "PDF",
                true,
                1804,
                Samples.HASH,
                state,
                signature,
                state.equals("RECEIVED") ? Samples.NOON : null,
                LocalDate.of(2027, 3, 2),
                clean ? LocalDate.of(2027, 6, 2) : null,
                validity,
                "Salma Idrissi",
                Samples.NOON,
                "/gallery/document",
                clean ? "/gallery/document" : null,
                clean ? "/img/hawafiz.svg" : null);
    }
}
