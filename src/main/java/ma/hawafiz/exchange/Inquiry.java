package ma.hawafiz.exchange;

import java.util.UUID;

/** One question about one company. @param subject the month (2026-03) or the year (2026) asked for; empty for a certificate */
public record Inquiry(UUID companyId, Question question, String subject) {
    static Inquiry certificate(UUID companyId, Question question) {
        return new Inquiry(companyId, question, "");
    }
}
