package ma.hawafiz.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import ma.hawafiz.Database;
import ma.hawafiz.FilledCompany;
import ma.hawafiz.identity.Side;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.reference.AdoptedRules;
import org.junit.jupiter.api.RepeatedTest;

/** The last 10,000 dirhams of one person, wanted twice at the same instant by transactions that know nothing of the portal. */
@QuarkusTest
class CapUnderLoadTest {
    private static final long LEFT = 1_000_000;
    private static final String GRANT =
            "insert into grant_entry values (gen_random_uuid(), ?, ?, ?, ?, 'PAE', 2026, ?, now())";

    @Inject
    AdoptedRules rules;

    @Inject
    PortalClock clock;

    @RepeatedTest(25)
    void areGrantedOnce() throws Exception {
        long cap = rules.current().at(clock.today()).amount("bonus.cap.amount").centimes();
        FilledCompany full = FilledCompany.granting(cap - LEFT);
        List<FilledCompany> wanting = List.of(FilledCompany.create(), FilledCompany.create());
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> granted = wanting.stream()
                    .map(through -> hands.submit(() -> grant(through, full.cnss(), start)))
                    .toList();
            assertThat(Stream.of(granted.get(0).get(), granted.get(1).get())).containsExactlyInAnyOrder(0, 1);
        }
        try (Database ministry = Database.as(Side.MINISTRY, FilledCompany.APPROVER)) {
            assertThat(ministry.count("select sum(amount) from grant_entry where cnss = ?", full.cnss()))
                    .isEqualTo(cap);
        }
    }

    private static int grant(FilledCompany through, String cnss, CyclicBarrier start) throws Exception {
        try (Database ministry = Database.as(Side.MINISTRY, FilledCompany.APPROVER)) {
            ministry.run("begin");
            start.await();
            ministry.change(GRANT, through.id(), through.decided(), through.decision(), cnss, LEFT);
            ministry.run("commit");
            return 1;
        } catch (SQLException refused) {
            return 0;
        }
    }
}
