package ma.hawafiz.simulation;

import io.quarkus.qute.TemplateInstance;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.Refusal;

/** The page as the gallery shows it: with much to say, and with much to refuse. */
public final class SampleSimulation {
    private static final String FULL = Plans.COMPANY
            + "&y2026.turnover=12000000&y2026.export=9000000&y2027.profit=150000000&law.pae.rate=20&law.bonus.cap.amount=250000"
            + Plans.group(1, 30, "7000", "2025-09", "FES_SHORE")
            + Plans.group(2, 4, "45000", "2026-01", "SOUSS_MASSA")
            + "&group.2.last=2026-12"
            + Plans.group(3, 2, "24000", "2030-06", "CASABLANCA_SETTAT")
            + "&group.3.nationality=XX&group.3.contract=CDD";

    private static final String REFUSED = "export=200&closing=13&y2026.export=-1&law.pae.rate=abc&law.tax.ir.tariff=x"
            + Plans.group(1, 0, "x", "2031-01", "PARIS");

    private SampleSimulation() {}

    public static TemplateInstance empty(Language language) {
        return new SimulationPage(form(PlanForm.example(Plans.LAW), language), null, null, "/simulation?x");
    }

    public static TemplateInstance full(Language language) {
        return new SimulationPage(form(Plans.form(FULL), language), null, view(FULL, language), "/simulation?x");
    }

    public static TemplateInstance refused(Language language) {
        PlanForm form = Plans.form(REFUSED);
        try {
            ReadPlan.read(form, Plans.LAW);
        } catch (Refusal refusal) {
            return new SimulationPage(
                    form(form, language), ProblemDocument.of(refusal, language), null, "/simulation?x");
        }
        throw new IllegalStateException("not refused: " + REFUSED);
    }

    static SimulationView view(String query, Language language) {
        return new DescribeSimulation(Plans.LAW, Plans.simulate(query), language)
                .view(null, query, "https://hawafiz.example/");
    }

    private static SimulationPage.Form form(PlanForm form, Language language) {
        return new DescribeForm(Plans.LAW, form, language).page();
    }
}
