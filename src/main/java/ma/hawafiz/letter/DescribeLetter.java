package ma.hawafiz.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import ma.hawafiz.company.Companies;
import ma.hawafiz.company.Company;
import ma.hawafiz.dossier.DescribeDetermination;
import ma.hawafiz.dossier.Reasons;
import ma.hawafiz.dossier.Receipt;
import ma.hawafiz.dossier.Receipts;
import ma.hawafiz.law.parameter.Parameter;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.platform.i18n.Figures;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.review.Decision;
import ma.hawafiz.review.ReadDecision;
import ma.hawafiz.review.ReadDecision.ReadLine;
import ma.hawafiz.review.opinion.ReasonCode;

/** Says a decision in one language, from what was frozen with it: the same decision, the same words. */
@ApplicationScoped
class DescribeLetter {
    private static final String APPEAL_DAYS = "procedure.appealDays";

    private final Receipts receipts;
    private final Companies companies;
    private final ReadDecision readDecision;
    private final LetterSettings settings;
    private final PortalClock clock;

    DescribeLetter(
            Receipts receipts,
            Companies companies,
            ReadDecision readDecision,
            LetterSettings settings,
            PortalClock clock) {
        this.receipts = receipts;
        this.companies = companies;
        this.readDecision = readDecision;
        this.settings = settings;
        this.clock = clock;
    }

    /** Everything a letter speaks of, read once for both languages. */
    record Told(
            Decision decision,
            Receipt receipt,
            Company company,
            Determination determination,
            List<ReadLine> lines,
            Map<String, String> names,
            String address,
            String qr) {}

    /** @throws IllegalStateException for a simulation, which is no decision and gets no letter */
    Told told(Decision decision, String code, Map<String, String> names) {
        Determination determination = readDecision.determination(decision);
        if (determination.rules().hypothetical()) {
            throw new IllegalStateException("a simulation gets no letter: " + decision.id());
        }
        Receipt receipt = receipts.of(decision.dossierId());
        String address = settings.address() + "/verify/" + receipt.number() + "?code=" + code;
        return new Told(
                decision,
                receipt,
                companies.get(decision.companyId()),
                determination,
                readDecision.lines(decision, determination),
                names,
                address,
                QrCode.of(address));
    }

    LetterPart part(Language language, Told told) {
        Decision decision = told.decision();
        DescribeDetermination describe = new DescribeDetermination(language, told.names());
        Sources sources = new Sources();
        ZonedDateTime signed = decision.signedAt().atZone(clock.zone());
        Parameter.Version appeal = told.determination()
                .rules()
                .parameter(APPEAL_DAYS)
                .flatMap(parameter -> parameter.at(signed.toLocalDate()))
                .orElseThrow();
        int appealSource = sources.number(describe.source(appeal.citation()));
        return new LetterPart(
                language.code(),
                new LetterPart.Authority(
                        settings.authority().french(), settings.authority().arabic()),
                told.receipt().number(),
                told.receipt().measure().name(),
                String.valueOf(told.receipt().exercice()),
                head(told),
                DescribeDetermination.rules(told.determination().rules()),
                decision.outcome().name(),
                BigDecimal.valueOf(decision.granted() + decision.deferred() + decision.refused(), 2),
                BigDecimal.valueOf(decision.granted(), 2),
                BigDecimal.valueOf(decision.deferred(), 2),
                BigDecimal.valueOf(decision.refused(), 2),
                told.determination().rules().at(signed.toLocalDate()).integer(APPEAL_DAYS),
                decision.appealUntil(),
                appealSource,
                decision.preparedByName(),
                decision.signedByName(),
                signed.toLocalDate(),
                "%02d:%02d".formatted(signed.getHour(), signed.getMinute()),
                told.qr(),
                told.address(),
                decision.determination().determinationSha256(),
                conditions(told, describe, sources),
                List.of(
                        lines(
                                "GRANTED",
                                told,
                                Decision.DecisionLine::granted,
                                describe,
                                line -> granted(line, language, describe, sources)),
                        lines(
                                "DEFERRED",
                                told,
                                Decision.DecisionLine::deferred,
                                describe,
                                line -> obstacles(line, told.determination(), describe, language, sources)),
                        lines(
                                "REFUSED",
                                told,
                                Decision.DecisionLine::refused,
                                describe,
                                line -> obstacles(line, told.determination(), describe, language, sources))),
                sources.all());
    }

    private List<LetterPart.Head> head(Told told) {
        return List.of(
                new LetterPart.Head("COMPANY", told.company().name()),
                new LetterPart.Head("ICE", told.company().ice()),
                new LetterPart.Head("DOSSIER", told.receipt().number()),
                new LetterPart.Head(
                        "LODGED", told.receipt().lodgedAt().atZone(clock.zone()).toLocalDate()),
                new LetterPart.Head("LINES", told.lines().size()));
    }

    private static List<LetterPart.Condition> conditions(Told told, DescribeDetermination describe, Sources sources) {
        return describe.conditions(told.determination().conditions()).stream()
                .map(condition ->
                        new LetterPart.Condition(condition.id(), condition.outcome(), reason(condition, sources)))
                .toList();
    }

    private static LetterPart.Lines lines(
            String kind,
            Told told,
            ToLongFunction<Decision.DecisionLine> centimes,
            DescribeDetermination describe,
            Function<ReadLine, List<LetterPart.Reason>> reasons) {
        List<LetterPart.Line> of = new ArrayList<>();
        for (int i = 0; i < told.lines().size(); i++) {
            ReadLine line = told.lines().get(i);
            long amount = centimes.applyAsLong(line.decided());
            if (amount > 0 || (kind.equals("REFUSED") && nothingComesOf(line.decided()))) {
                of.add(new LetterPart.Line(
                        i + 1,
                        line.line().cnss(),
                        describe.name(line.line().cnss()),
                        BigDecimal.valueOf(amount, 2),
                        reasons.apply(line)));
            }
        }
        return new LetterPart.Lines(kind, of);
    }

    /** A line that came to nothing is refused all the same, and its reasons are due. */
    private static boolean nothingComesOf(Decision.DecisionLine line) {
        return line.granted() == 0 && line.deferred() == 0;
    }

    /** How it was calculated; of a line a session derogated for, first the ground, and what was derogated from. */
    private static List<LetterPart.Reason> granted(
            ReadLine line, Language language, DescribeDetermination describe, Sources sources) {
        List<LetterPart.Reason> steps = steps(line, describe, sources);
        String derogated = line.derogated(language);
        if (derogated == null) {
            return steps;
        }
        List<LetterPart.Reason> reasons = new ArrayList<>();
        reasons.add(new LetterPart.Reason(Figures.write(language, derogated), null));
        describe.conditions(line.obstacles()).forEach(condition -> reasons.add(reason(condition, sources)));
        reasons.addAll(steps);
        return reasons;
    }

    private static List<LetterPart.Reason> steps(ReadLine line, DescribeDetermination describe, Sources sources) {
        return describe.steps(line.line()).stream()
                .map(step -> new LetterPart.Reason(step.because(), sources.number(step.source())))
                .toList();
    }

    /** The instructor's own reason where there is one, and the law's; where there is neither, the calculation. */
    private static List<LetterPart.Reason> obstacles(
            ReadLine line,
            Determination determination,
            DescribeDetermination describe,
            Language language,
            Sources sources) {
        List<LetterPart.Reason> reasons = new ArrayList<>();
        String own = line.own(language);
        if (own != null) {
            ReasonCode coded = line.coded();
            reasons.add(new LetterPart.Reason(
                    Figures.write(language, own),
                    coded == null ? null : sources.number(describe.source(coded.citation(determination)))));
        }
        describe.conditions(line.obstacles()).forEach(condition -> reasons.add(reason(condition, sources)));
        return reasons.isEmpty() ? steps(line, describe, sources) : reasons;
    }

    private static LetterPart.Reason reason(Reasons.Condition condition, Sources sources) {
        return new LetterPart.Reason(condition.because(), sources.number(condition.source()));
    }
}
