package ma.hawafiz.exchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.hawafiz.exchange.RegisterAnswer.Outcome;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;

/** What registers said of the companies the acting person may see: the documents themselves, and the silences. */
@ApplicationScoped
public class RegisterAnswers implements PanacheRepositoryBase<RegisterAnswer, UUID> {
    private static final String SUMMARIES = """
            select new ma.hawafiz.exchange.AnswerSummary(a.id, a.register, a.question, a.subject, a.askedAt, a.attempts,
                a.outcome, a.answeredAt, a.silence, a.sha256, a.issued)
            from RegisterAnswer a where a.companyId = :company and\s""";

    /** A document as it was received, and its hash. */
    public record Document(AnswerSummary about, byte[] bytes) {}

    /** The newest first. */
    public Page<AnswerSummary> list(UUID companyId, Slice slice) {
        List<AnswerSummary> rows = summaries(companyId, "(:after is null or a.id < :after) order by a.id desc")
                .setParameter("after", slice.after())
                .setMaxResults(slice.fetch())
                .getResultList();
        return slice.page(rows, AnswerSummary::id);
    }

    /**
     * The latest document of a question, whatever consent it was asked under: état 9421 of a year, presence in a month.
     *
     * @param subject the year (2026) or the month (2026-03); empty for a certificate
     */
    public Optional<Document> latest(UUID companyId, Question question, String subject) {
        return summaries(
                        companyId,
                        "a.question = :question and a.subject = :subject and a.outcome = :given order by a.id desc")
                .setParameter("question", question)
                .setParameter("subject", subject)
                .setParameter("given", Outcome.GIVEN)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(this::document);
    }

    /** @throws Refusal NOT_FOUND if there is no such document, or it is another company’s */
    public Document document(UUID companyId, UUID id) {
        return summaries(companyId, "a.id = :id and a.outcome = :given")
                .setParameter("id", id)
                .setParameter("given", Outcome.GIVEN)
                .getResultStream()
                .findFirst()
                .map(this::document)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, id));
    }

    private Document document(AnswerSummary summary) {
        byte[] bytes = getEntityManager()
                .createQuery("select document from RegisterAnswer where id = :id", byte[].class)
                .setParameter("id", summary.id())
                .getSingleResult();
        return new Document(summary, bytes);
    }

    /** The last time the register said anything to the question under this consent, be it that there is nothing. */
    Optional<AnswerSummary> lastReply(RegisterConsent consent, Question question, String subject) {
        return summaries(consent.companyId, """
                        a.consentId = :consent and a.question = :question and a.subject = :subject
                        and a.outcome <> :silent order by a.id desc""")
                .setParameter("consent", consent.id)
                .setParameter("question", question)
                .setParameter("subject", subject)
                .setParameter("silent", Outcome.SILENT)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The silences since the register last replied to the question, the oldest first. */
    List<AnswerSummary> silences(RegisterConsent consent, Question question, String subject) {
        return summaries(consent.companyId, """
                        a.consentId = :consent and a.question = :question and a.subject = :subject
                        and a.outcome = :silent and not exists (
                            select 1 from RegisterAnswer later where later.companyId = a.companyId
                            and later.consentId = a.consentId and later.question = a.question
                            and later.subject = a.subject and later.outcome <> :silent and later.id > a.id)
                        order by a.id""")
                .setParameter("consent", consent.id)
                .setParameter("question", question)
                .setParameter("subject", subject)
                .setParameter("silent", Outcome.SILENT)
                .getResultList();
    }

    private TypedQuery<AnswerSummary> summaries(UUID companyId, String which) {
        return getEntityManager()
                .createQuery(SUMMARIES + which, AnswerSummary.class)
                .setParameter("company", companyId);
    }
}
