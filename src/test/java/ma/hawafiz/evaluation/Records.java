package ma.hawafiz.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ma.hawafiz.law.Determine;
import ma.hawafiz.law.money.Share;
import ma.hawafiz.law.parameter.Citation;
import ma.hawafiz.law.parameter.Confidence;
import ma.hawafiz.law.parameter.Parameter;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.storage.Sha256;
import ma.hawafiz.reference.RuleSets;

/** Determinations for tests, recorded as the portal records them, and an amended law. */
final class Records {
    static final RuleSet LAW = new RuleSets().current();

    /** The rate of PAE becomes 18 % for the years from 2026 on. */
    static final RuleSet AMENDED = LAW.amended(
            "1.3",
            Map.of(
                    "pae.rate",
                    List.of(new Parameter.Version(
                            Share.parse("0.18"),
                            LocalDate.of(2026, 1, 1),
                            null,
                            LocalDate.of(2027, 1, 1),
                            new Citation("arrêté 1-27", "القرار 1-27", "order 1-27", Confidence.A)))));

    private static final Documents DOCUMENTS = new Documents();

    private Records() {}

    static DeterminationRecord under(RuleSet rules, Language language) {
        String situation = DOCUMENTS.write(DOCUMENTS.read(sample(), rules));
        String determination =
                DOCUMENTS.write(new Determine(rules).determine(DOCUMENTS.read(situation, rules)), language);
        return new DeterminationRecord(
                null,
                null,
                null,
                "LODGED",
                null,
                language.code(),
                "0.1.0",
                rules.sha256(),
                Sha256.of(situation),
                Sha256.of(determination),
                situation,
                determination);
    }

    /** The same with other texts; the hashes stay as they were. */
    static DeterminationRecord with(DeterminationRecord record, String situation, String determination) {
        return new DeterminationRecord(
                record.id(),
                record.dossierId(),
                record.number(),
                record.occasion(),
                record.madeAt(),
                record.language(),
                record.engineVersion(),
                record.ruleSetSha256(),
                record.situationSha256(),
                record.determinationSha256(),
                situation,
                determination);
    }

    private static String sample() {
        try {
            return Files.readString(Path.of("docs/situation.json"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
