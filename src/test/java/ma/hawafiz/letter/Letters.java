package ma.hawafiz.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.Firms;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.review.DeclareComplete;
import ma.hawafiz.review.GiveOpinion;
import ma.hawafiz.review.opinion.LineRefusal;

/** Decisions of the tests, with something of each: granted, awaiting time, refused by the law and by the instructor. */
@ApplicationScoped
class Letters {
    static final String REASON = "Le contrat de travail n’a pas été produit.";

    private final Firms firms;
    private final DeclareComplete declareComplete;
    private final GiveOpinion giveOpinion;
    private final IssueLetter issueLetter;

    Letters(Firms firms, DeclareComplete declareComplete, GiveOpinion giveOpinion, IssueLetter issueLetter) {
        this.firms = firms;
        this.declareComplete = declareComplete;
        this.giveOpinion = giveOpinion;
        this.issueLetter = issueLetter;
    }

    record Signed(Firms.Firm firm, UUID dossier, UUID decision) {}

    /** With its letter. */
    Signed decided() {
        String refused = FilledCompany.digits(9);
        return decided(
                Firms.lines(FilledCompany.digits(9), "9000.00")
                        + Firms.lines(refused, "12500.50")
                        + lines(FilledCompany.digits(9), "BENNANI;YOUSSEF;MA;CDI", Month.of(2026, 3), 13)
                        + lines(FilledCompany.digits(9), "DUPONT;CLAIRE;FR;CDI", Month.of(2025, 9), 19)
                        + lines(FilledCompany.digits(9), "العلوي;فاطمة;MA;CDI", Month.of(2025, 8), 20),
                List.of(new LineRefusal(refused, REASON)));
    }

    Signed decided(String lines, List<LineRefusal> refusals) {
        Firms.Firm firm = firms.declared();
        firms.imports(firm, Firms.HEADER + lines);
        UUID dossier = firms.lodged(firm);
        Firms.by(Firms.AGENT, () -> declareComplete.declareComplete(dossier));
        Firms.by(Firms.INSTRUCTOR, () -> giveOpinion.give(dossier, "Conforme.", refusals));
        UUID decision = firms.decided(dossier).id();
        Firms.by(Actor.SYSTEM, () -> issueLetter.issue(decision));
        return new Signed(firm, dossier, decision);
    }

    static String lines(String cnss, String person, Month first, int months) {
        return IntStream.range(0, months)
                .mapToObj(first::plus)
                .map(month -> "%s;%s;%s-10;%s;S1;8000.00;26\n".formatted(cnss, person, first, month))
                .collect(Collectors.joining());
    }
}
