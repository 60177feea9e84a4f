package ma.hawafiz.bench;

import static org.assertj.core.api.Assertions.assertThat;

import ma.hawafiz.law.Campaign;
import ma.hawafiz.reference.RuleSets;
import org.junit.jupiter.api.Test;

class BareLoopTest {
    @Test
    void comesToTheSameTotalsAsTheEngineToTheCentime() {
        Sector sector = new Sector(40, 100, 7);
        Campaign campaign =
                new Campaign(new RuleSets().current(), Sector.FIRST_EXERCICE, Sector.LAST_EXERCICE, Sector.AS_OF);
        Totals totals = new Totals();
        for (Sector.Firm firm : sector.firms()) {
            Campaign.OfCompany ofCompany = campaign.of(firm.company(), firm.sites());
            firm.employees().forEach(employee -> ofCompany.weigh(employee, Campaign.Granted.NOTHING, totals));
        }

        assertThat(new BareLoop(sector).totals()).isEqualTo(totals.sums());
        assertThat(totals.sums()).doesNotContain(0L);
    }

    @Test
    void comesToTheSameDossierAsTheEngineWithReasonsAndWithout() {
        DossierBench bench = new DossierBench();

        assertThat(bench.engineWithReasons().totals()).isEqualTo(bench.engine());
        assertThat(bench.bareLoop())
                .containsExactly(
                        bench.engine().computed().centimes(),
                        bench.engine().payable().centimes());
        assertThat(bench.engine().payable().centimes()).isPositive();
    }
}
