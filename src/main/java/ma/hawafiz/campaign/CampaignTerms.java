package ma.hawafiz.campaign;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.law.Campaign;
import ma.hawafiz.law.cap.Cap;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.parameter.SchemeWindow;
import ma.hawafiz.reference.RuleSetReader;

/** What holds for every slice of a campaign: the rules it runs under, read once, and its days. */
final class CampaignTerms {
    private static final String READ = """
            select c.first_exercice, c.last_exercice, c.as_of, r.document
            from campaign c join rule_set r on r.sha256 = c.rule_set_sha256 where c.id = ?""";

    final RuleSet rules;
    final int first;
    final int last;
    final LocalDate asOf;
    final Campaign engine;
    private final List<CapOfYear> caps = new ArrayList<>();

    /** @param employerOnly the cap is the employer's with the person, not the person's with all employers */
    record CapOfYear(Cap cap, boolean employerOnly) {}

    CampaignTerms(RuleSet rules, int first, int last, LocalDate asOf) {
        this.rules = rules;
        this.first = first;
        this.last = last;
        this.asOf = asOf;
        this.engine = new Campaign(rules, first, last, asOf);
        SchemeWindow scheme = SchemeWindow.of(rules);
        for (int exercice = first; exercice <= last; exercice++) {
            ParametersInForce law = rules.at(scheme.readingDay(exercice));
            caps.add(new CapOfYear(Cap.of(law), law.text("bonus.cap.scope").equals("EMPLOYER")));
        }
    }

    static CampaignTerms read(Connection connection, UUID campaign) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setObject(1, campaign);
            try (ResultSet row = read.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("no campaign " + campaign);
                }
                return new CampaignTerms(
                        RuleSetReader.read(row.getString(4)),
                        row.getInt(1),
                        row.getInt(2),
                        row.getObject(3, LocalDate.class));
            }
        }
    }

    int exercices() {
        return last - first + 1;
    }

    CapOfYear cap(int exercice) {
        return caps.get(exercice - first);
    }
}
