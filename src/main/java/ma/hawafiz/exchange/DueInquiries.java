package ma.hawafiz.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.hawafiz.company.Register;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.DossierSummary;
import ma.hawafiz.dossier.Dossiers;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.parameter.SchemeWindow;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.reference.AdoptedRules;

/**
 * What is to be asked about a company now: its certificate, once a day, and what its undecided dossiers want of the
 * register, until the register has given it. What is not given today is asked again tomorrow; what met silence, each time.
 */
@ApplicationScoped
class DueInquiries {
    private final Consents consents;
    private final RegisterAnswers answers;
    private final Dossiers dossiers;
    private final AdoptedRules rules;
    private final PortalClock clock;

    DueInquiries(Consents consents, RegisterAnswers answers, Dossiers dossiers, AdoptedRules rules, PortalClock clock) {
        this.consents = consents;
        this.answers = answers;
        this.dossiers = dossiers;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param insisting the certificate even if it was asked for today: somebody wants to know now */
    @ActivateRequestContext
    List<Inquiry> of(UUID companyId, Register register, boolean insisting) {
        RegisterConsent consent = consents.inForce(companyId, register).orElse(null);
        if (consent == null) {
            return List.of();
        }
        Inquiry certificate = Inquiry.certificate(companyId, Question.regularity(register));
        return Stream.concat(
                        Stream.of(certificate).filter(inquiry -> insisting || isDue(consent, inquiry)),
                        wanted(companyId)
                                .filter(inquiry -> inquiry.question().register() == register)
                                .distinct()
                                .filter(inquiry -> isDue(consent, inquiry)))
                .toList();
    }

    /** The companies whose certificate matters: they consent, and have a draft or something under review. */
    @ActivateRequestContext
    List<UUID> companies(Register register) {
        return consents.companies(register).stream()
                .filter(company -> undecided(company).findAny().isPresent())
                .toList();
    }

    private boolean isDue(RegisterConsent consent, Inquiry inquiry) {
        Optional<AnswerSummary> last = answers.lastReply(consent, inquiry.question(), inquiry.subject());
        boolean inHand = last.isPresent()
                && last.get().outcome() == RegisterAnswer.Outcome.GIVEN
                && !inquiry.question().ofCertificate();
        boolean askedToday = last.isPresent()
                && LocalDate.ofInstant(last.get().askedAt(), clock.zone()).equals(clock.today());
        return !inHand && !askedToday;
    }

    private Stream<DossierSummary> undecided(UUID companyId) {
        return dossiers.list(companyId, null, new Slice(null, Slice.MAX_LIMIT)).items().stream()
                .filter(dossier ->
                        dossier.state() == DossierState.DRAFT || dossier.state().open());
    }

    private Stream<Inquiry> wanted(UUID companyId) {
        return undecided(companyId).flatMap(this::wantedFor);
    }

    /** By the list of pieces of the procedure: what a register can confirm is not asked of the firm. */
    private Stream<Inquiry> wantedFor(DossierSummary dossier) {
        String year = String.valueOf(dossier.exercice());
        Inquiry statement = new Inquiry(dossier.companyId(), Question.STATEMENT_9421, year);
        return switch (dossier.measure()) {
            case AIR -> Stream.of(statement);
            case AIS -> Stream.of(new Inquiry(dossier.companyId(), Question.IS_RETURN, year));
            case PAE, PAF -> Stream.concat(Stream.of(statement), presence(dossier));
        };
    }

    /** The months of the exercice that count, as far as they are over. */
    private Stream<Inquiry> presence(DossierSummary dossier) {
        SchemeWindow scheme = SchemeWindow.of(rules.current());
        int first = Math.max(Month.of(dossier.exercice(), 1).index(), scheme.firstMonth());
        int last = Math.min(Month.of(dossier.exercice(), 12).index(), scheme.lastMonth());
        return IntStream.rangeClosed(first, last)
                .filter(month -> !Month.endsAfter(month, clock.today()))
                .mapToObj(
                        month -> new Inquiry(dossier.companyId(), Question.CNSS_PRESENCE, new Month(month).toString()));
    }
}
