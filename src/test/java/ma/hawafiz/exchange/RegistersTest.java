package ma.hawafiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.company.CertificateStanding;
import ma.hawafiz.company.CertificateStanding.Basis;
import ma.hawafiz.company.Certificates;
import ma.hawafiz.company.Companies;
import ma.hawafiz.company.Register;
import ma.hawafiz.dossier.ExamineDossier;
import ma.hawafiz.exchange.Reply.Answer;
import ma.hawafiz.exchange.Reply.Silence;
import ma.hawafiz.exchange.Reply.Why;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.Side;
import ma.hawafiz.law.trace.Outcome;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.storage.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a company’s consent allows, what the registers’ word makes of its dossier, and what their silence leaves open. */
@QuarkusTest
@ActivateRequestContext
class RegistersTest {
    private static final String CNSS = "company.cnssCertificate";

    @Inject
    Firms firms;

    @Inject
    GiveConsent giveConsent;

    @Inject
    AskRegister askRegister;

    @Inject
    DueInquiries dueInquiries;

    @Inject
    RegisterAnswers answers;

    @Inject
    Certificates certificates;

    @Inject
    Companies companies;

    @Inject
    ExamineDossier examineDossier;

    private Firms.Firm firm;
    private String affiliation;
    private UUID dossier;

    @BeforeEach
    void aFirmWithADraft() {
        everythingWorks();
        firm = firms.declared();
        firms.imports(firm, Firms.HEADER + Firms.lines(FilledCompany.digits(9), "9000.00"));
        affiliation = byFirm(() -> companies.get(firm.id()).cnssAffiliation());
        dossier = firms.opened(firm);
    }

    @AfterEach
    void everythingWorks() {
        for (Register register : Register.values()) {
            Faults.in(register, "NONE");
            CircuitBreakerMaintenance.get().reset(register.name());
        }
    }

    @Test
    void asksNothingWithoutConsentAndTakesTheCompanyAtItsWord() {
        assertThat(askRegister.ask(certificate())).isEmpty();
        assertThat(Faults.requests(Register.CNSS)).isZero();
        assertThat(due(Register.CNSS)).isEmpty();

        assertThat(standing().basis()).isEqualTo(Basis.DECLARED);
        assertThat(outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void isMetByTheRegistersWordAndNotByTheCompanys() {
        Faults.certify(Register.CNSS, affiliation, "2027-02-28");
        consentAndWait();

        assertThat(standing())
                .extracting(CertificateStanding::basis, CertificateStanding::issued, CertificateStanding::declared)
                .containsExactly(Basis.CONFIRMED, LocalDate.of(2027, 2, 28), LocalDate.of(2027, 1, 20));
        assertThat(examined().situation().company().cnssCertificate()).isEqualTo("2027-02-28");
        assertThat(outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void isNotMetWhereTheRegisterKnowsOnlyAnOldCertificate() {
        Faults.certify(Register.CNSS, affiliation, "2026-08-01");
        consentAndWait();

        assertThat(outcome()).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void isUnknownWhileTheRegisterIsSilentWhateverTheCompanyDeclared() {
        Faults.in(Register.CNSS, "ERROR_500");
        consentAndWait();

        assertThat(outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(examined().situation().company().cnssCertificate()).isNull();
        CertificateStanding standing = standing();
        assertThat(standing.basis()).isEqualTo(Basis.UNANSWERED);
        assertThat(standing.declared()).isEqualTo("2027-01-20");
        assertThat(standing.silence()).isEqualTo("FAILED");
        assertThat(standing.silentSince()).isNotNull();
    }

    @Test
    void isUnknownWhereTheRegisterKnowsOfNoCertificate() {
        consentAndWait();

        assertThat(standing().basis()).isEqualTo(Basis.NOT_ISSUED);
        assertThat(outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void goesOnWithTheAnswerInHandWhenTheRegisterFallsSilent() {
        Faults.certify(Register.CNSS, affiliation, "2027-02-28");
        consentAndWait();
        Faults.in(Register.CNSS, "DROPPED");
        assertThat(askRegister.ask(certificate())).contains(new Silence(Why.UNREACHABLE));
        CertificateStanding first = standing();
        assertThat(askRegister.ask(certificate())).containsInstanceOf(Silence.class);

        assertThat(outcome()).isEqualTo(Outcome.MET);
        assertThat(standing().basis()).isEqualTo(Basis.CONFIRMED);
        assertThat(standing().silentSince())
                .as("since the first silence")
                .isNotNull()
                .isEqualTo(first.silentSince());

        everythingWorks();
        assertThat(askRegister.ask(certificate())).containsInstanceOf(Answer.class);
        assertThat(standing().silentSince()).isNull();
    }

    @Test
    void stopsAskingAndCountingOnceTheConsentIsWithdrawn() {
        Faults.certify(Register.CNSS, affiliation, "2026-08-01");
        consentAndWait();
        Firms.by(firm.signatory(), () -> giveConsent.withdraw(firm.id(), Register.CNSS));
        Faults.in(Register.CNSS, "NONE");

        assertThat(askRegister.ask(certificate())).isEmpty();
        assertThat(Faults.requests(Register.CNSS)).isZero();
        assertThat(standing().basis()).isEqualTo(Basis.DECLARED);
        assertThat(outcome()).isEqualTo(Outcome.MET);
        assertThat(copies()).as("still there to be read").isNotEmpty();
    }

    @Test
    void doesNotCountAnAnswerOfAnEarlierConsent() {
        Faults.certify(Register.CNSS, affiliation, "2027-02-28");
        consentAndWait();
        Firms.by(firm.signatory(), () -> giveConsent.withdraw(firm.id(), Register.CNSS));
        Faults.in(Register.CNSS, "ERROR_500");
        consentAndWait();

        assertThat(standing().basis()).isEqualTo(Basis.UNANSWERED);
    }

    @Test
    void wantsConsentToTheSentenceOfNow() {
        assertThatThrownBy(
                        () -> Firms.by(firm.signatory(), () -> giveConsent.give(firm.id(), Register.CNSS, "another")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("STALE");
    }

    @Test
    void keepsACopyOfTheVeryBytes() throws SQLException {
        Faults.certify(Register.CNSS, affiliation, "2027-02-28");
        consentAndWait();
        AnswerSummary copy = copies().getLast();

        RegisterAnswers.Document document = byFirm(() -> answers.document(firm.id(), copy.id()));
        String expected = "{\"affiliation\":\"%1$s\",\"number\":\"ARS-%1$s-20270228\",\"issuedOn\":\"2027-02-28\"}"
                .formatted(affiliation);
        assertThat(document.bytes()).asString().isEqualTo(expected);
        assertThat(copy.sha256()).isEqualTo(Sha256.of(expected));
        assertThat(copy.attempts()).isEqualTo((short) 1);
        try (Database company = Database.as(Side.COMPANY, firm.signatory().id())) {
            assertThat(company.one(
                            "select encode(sha256(document), 'hex') from register_answer where id = ?", copy.id()))
                    .isEqualTo(copy.sha256());
            assertThat(company.refusal("update register_answer set issued = '2027-03-01' where id = ?", copy.id()))
                    .isEqualTo("42501");
        }
    }

    @Test
    void freezesWhatWasKnownWithTheDossier() {
        Faults.certify(Register.CNSS, affiliation, "2027-02-28");
        Faults.in(Register.CNSS, "BROKEN_JSON");
        consentAndWait();
        firms.lodge(firm, dossier);
        everythingWorks();
        askRegister.ask(certificate());

        assertThat(standing().basis()).as("of the company, now").isEqualTo(Basis.CONFIRMED);
        ExamineDossier.Examined lodged = examined();
        assertThat(lodged.situation().company().cnssCertificate()).isNull();
        assertThat(lodged.certificates())
                .filteredOn(each -> each.register() == Register.CNSS)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.basis()).isEqualTo(Basis.UNANSWERED);
                    assertThat(each.silence()).isEqualTo("UNREADABLE");
                    assertThat(each.declared()).isEqualTo("2027-01-20");
                });
    }

    @Test
    void wantsOfTheRegistersWhatTheDossierWants() {
        Faults.certify(Register.CNSS, affiliation, "2027-02-28");
        consentAndWait();

        List<Inquiry> due = due(Register.CNSS);
        assertThat(due).as("the certificate is in hand today").doesNotContain(certificate());
        assertThat(due).as("nothing is known of the months").isEmpty();
        assertThat(copies())
                .filteredOn(copy -> copy.question() == Question.CNSS_PRESENCE)
                .extracting(AnswerSummary::subject)
                .containsExactlyInAnyOrder(
                        "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08",
                        "2026-09", "2026-10", "2026-11", "2026-12");
        assertThat(byFirm(() -> dueInquiries.of(firm.id(), Register.CNSS, true)))
                .containsExactly(certificate());
    }

    @Test
    void letsTheDatabaseRefuseAnAnswerNobodyConsentedTo() throws SQLException {
        consentAndWait();
        Firms.by(firm.signatory(), () -> giveConsent.withdraw(firm.id(), Register.CNSS));
        String forged = """
                insert into register_answer (id, company_id, register, question, subject, consent_id, asked_at, attempts,
                    outcome, answered_at)
                select gen_random_uuid(), company_id, register, 'CNSS_REGULARITY', '', id, now(), 1, 'NOT_FOUND', now()
                from register_consent where given and company_id = ?""";
        try (Database portal = Database.as(Side.SYSTEM, firm.signatory().id())) {
            assertThat(portal.refusal(forged, firm.id())).isEqualTo("register_answer_consented");
        }
        try (Database company = Database.as(Side.COMPANY, firm.signatory().id())) {
            assertThat(company.refusal(forged, firm.id())).isEqualTo("42501");
        }
    }

    @Test
    void tellsTheJournalWhoConsentedAndWhatWasAsked() throws SQLException {
        Faults.certify(Register.CNSS, affiliation, "2027-02-28");
        consentAndWait();
        Firms.by(firm.signatory(), () -> giveConsent.withdraw(firm.id(), Register.CNSS));

        try (Database ministry = Database.as(Side.MINISTRY, Firms.AGENT.id())) {
            List<String> journal = ministry.all(
                    "select concat_ws(' ', action, details ->> 'question', actor_name) from journal_entry"
                            + " where company_id = ? order by id",
                    firm.id());
            assertThat(journal)
                    .contains("ConsentGiven Signataire", "RegisterAsked CNSS_REGULARITY Hawafiz")
                    .endsWith("ConsentWithdrawn Signataire");
        }
    }

    /** Gives the consent, and waits until what it sets going behind the request has come to rest. */
    private void consentAndWait() {
        int before = copies().size();
        Firms.by(firm.signatory(), () -> giveConsent.give(firm.id(), Register.CNSS, Consents.TEXT_VERSION));
        int last = before;
        for (int quiet = 0; quiet < 12; ) {
            pause();
            int now = copies().size();
            quiet = now > before && now == last ? quiet + 1 : 0;
            last = now;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Inquiry certificate() {
        return Inquiry.certificate(firm.id(), Question.CNSS_REGULARITY);
    }

    private List<Inquiry> due(Register register) {
        return byFirm(() -> dueInquiries.of(firm.id(), register, false));
    }

    private List<AnswerSummary> copies() {
        return byFirm(() -> answers.list(firm.id(), new Slice(null, 200)).items());
    }

    /** Of CNSS; campaigns, which ask the database alone, must take the same date. */
    private CertificateStanding standing() {
        CertificateStanding standing = byFirm(() -> certificates.of(firm.id())).getFirst();
        try (Database system = Database.as(Side.SYSTEM, Actor.SYSTEM.id())) {
            assertThat(system.one("select certificate_date(?, 'CNSS', '2027-01-20')", firm.id()))
                    .isEqualTo(String.valueOf(standing.date()));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return standing;
    }

    private ExamineDossier.Examined examined() {
        return byFirm(() -> examineDossier.examine(dossier));
    }

    private Outcome outcome() {
        return examined().determination().conditions().stream()
                .filter(condition -> condition.id().equals(CNSS))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private <T> T byFirm(Supplier<T> deed) {
        return Firms.by(firm.signatory(), deed);
    }
}
