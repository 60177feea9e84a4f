package ma.hawafiz.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.company.CertificateStanding;
import ma.hawafiz.company.CertificateStanding.Basis;
import ma.hawafiz.company.Certificates;
import ma.hawafiz.company.Companies;
import ma.hawafiz.company.DeclaredFacts;
import ma.hawafiz.company.Register;
import org.jspecify.annotations.Nullable;

/** The certificates by the word of the registers, where the company consents to their being asked. */
@ApplicationScoped
class RegisteredCertificates implements Certificates {
    private final Companies companies;
    private final Consents consents;
    private final RegisterAnswers answers;
    private final Connections connections;

    RegisteredCertificates(Companies companies, Consents consents, RegisterAnswers answers, Connections connections) {
        this.companies = companies;
        this.consents = consents;
        this.answers = answers;
        this.connections = connections;
    }

    @Override
    public List<CertificateStanding> of(UUID companyId) {
        DeclaredFacts declared = companies.facts(companyId).facts();
        return List.of(
                standing(companyId, Register.CNSS, declared.cnssCertificate()),
                standing(companyId, Register.DGI, declared.taxCertificate()));
    }

    /**
     * The latest reply in hand counts, though the register be silent since. Answers under a consent that was withdrawn are
     * kept for the company to read, and count no more.
     */
    private CertificateStanding standing(UUID companyId, Register register, @Nullable LocalDate declared) {
        RegisterConsent consent = consents.inForce(companyId, register).orElse(null);
        if (consent == null) {
            return CertificateStanding.declared(register, declared);
        }
        Question question = Question.regularity(register);
        AnswerSummary reply = answers.lastReply(consent, question, "").orElse(null);
        List<AnswerSummary> silences = answers.silences(consent, question, "");
        if (reply == null && silences.isEmpty() && !connections.connected(register)) {
            return CertificateStanding.declared(register, declared);
        }
        return new CertificateStanding(
                register,
                reply == null ? Basis.UNANSWERED : reply.issued() == null ? Basis.NOT_ISSUED : Basis.CONFIRMED,
                declared,
                reply == null ? null : reply.issued(),
                reply == null ? null : reply.id(),
                reply == null ? null : reply.answeredAt(),
                silences.isEmpty() ? null : silences.getFirst().askedAt(),
                silences.isEmpty() ? null : silences.getLast().silence());
    }
}
