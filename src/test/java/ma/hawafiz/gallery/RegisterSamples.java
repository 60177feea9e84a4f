package ma.hawafiz.gallery;

import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import ma.hawafiz.company.CertificateStanding;
import ma.hawafiz.company.CertificateStanding.Basis;
import ma.hawafiz.company.Register;
import ma.hawafiz.dossier.Reasons.Condition;
import ma.hawafiz.dossier.Reasons.Source;
import ma.hawafiz.exchange.RegisterOverview;
import ma.hawafiz.exchange.RegisterStatus;
import ma.hawafiz.platform.i18n.Language;
import org.jspecify.annotations.Nullable;

/** What pages show of registers: one that confirmed, one that is silent, one nobody may ask. */
final class RegisterSamples {
    static final CertificateStanding CONFIRMED = new CertificateStanding(
            Register.DGI,
            Basis.CONFIRMED,
            LocalDate.of(2026, 8, 1),
            LocalDate.of(2027, 1, 15),
            new UUID(0, 1),
            Samples.NOON,
            Samples.NOON.plusSeconds(86400),
            "OPEN_CIRCUIT");
    static final CertificateStanding SILENT = new CertificateStanding(
            Register.CNSS,
            Basis.UNANSWERED,
            LocalDate.of(2027, 1, 20),
            null,
            null,
            null,
            Samples.NOON.minusSeconds(3600),
            "TIMED_OUT");

    /** A condition that waits for its register, with what the company had declared beside. */
    static final Condition CNSS_SILENT = new Condition(
            "company.cnssCertificate",
            "UNKNOWN",
            "Aucune attestation de régularité de la CNSS n’est produite ; elle doit dater de 6 mois au plus au 31/03/2027.",
            new Source("circulaire 15-2025, partie I", "I"),
            null,
            SILENT);

    static final Map<String, Function<Language, TemplateInstance>> PAGES = new LinkedHashMap<>();

    static {
        RegisterStatus.ConsentSaid given =
                new RegisterStatus.ConsentSaid(true, "2026-11", "Youssef Benali", Samples.NOON);
        PAGES.put(
                "registers",
                _ -> overview(
                        List.of(
                                new RegisterStatus(Register.CNSS, true, given, SILENT),
                                new RegisterStatus(Register.DGI, true, given, CONFIRMED)),
                        copies()));
        PAGES.put(
                "registers-empty",
                _ -> overview(
                        List.of(
                                new RegisterStatus(
                                        Register.CNSS,
                                        true,
                                        null,
                                        CertificateStanding.declared(Register.CNSS, LocalDate.of(2027, 1, 20))),
                                new RegisterStatus(
                                        Register.DGI, false, null, CertificateStanding.declared(Register.DGI, null))),
                        List.of()));
    }

    private RegisterSamples() {}

    private static TemplateInstance overview(List<RegisterStatus> registers, List<RegisterOverview.Copy> copies) {
        return new RegisterOverview(
                Samples.ATLAS,
                registers,
                "2026-11",
                true,
                !copies.isEmpty(),
                !copies.isEmpty(),
                copies,
                copies.isEmpty() ? null : "?after=1");
    }

    private static List<RegisterOverview.Copy> copies() {
        return List.of(
                copy("CNSS", "CNSS_REGULARITY", "", 4, "SILENT", "TIMED_OUT"),
                copy("CNSS", "CNSS_PRESENCE", "2026-03", 1, "GIVEN", null),
                copy("DGI", "IS_RETURN", "2026", 1, "NOT_FOUND", null),
                copy("DGI", "TAX_REGULARITY", "", 2, "GIVEN", null));
    }

    private static RegisterOverview.Copy copy(
            String register, String question, String subject, int attempts, String outcome, @Nullable String silence) {
        boolean given = outcome.equals("GIVEN");
        return new RegisterOverview.Copy(
                register,
                question,
                subject,
                Samples.NOON,
                attempts,
                outcome,
                silence,
                given ? "/gallery/registers" : null,
                given ? Samples.HASH : null);
    }
}
