package ma.hawafiz.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import ma.hawafiz.dossier.DossierNumber;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.time.PortalClock;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Answers anybody who holds a letter, by what the database tells everybody. */
@ApplicationScoped
public class Verifications {
    private final Session session;
    private final PortalClock clock;

    Verifications(Session session, PortalClock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * @param code of the letter; a wrong one is as good as none
     * @throws Refusal NOT_FOUND if nothing was decided under the number
     */
    public Verification of(String number, @Nullable String code) {
        String asked = known(number);
        return new Verification(asked, code == null ? null : decided(asked, code.strip()));
    }

    /** @throws Refusal NOT_FOUND if nothing was decided under the number */
    public Verification.File file(String number, String sha256) {
        String asked = known(number);
        List<Boolean> replaced = session.createNativeQuery(
                        "select replaced from verified_file(:number, :sha256)", Boolean.class)
                .setParameter("number", asked)
                .setParameter("sha256", sha256)
                .getResultList();
        return new Verification.File(asked, !replaced.isEmpty(), replaced.contains(true));
    }

    private String known(String number) {
        String asked = number.strip().toUpperCase(Locale.ROOT);
        if (!DossierNumber.isSound(asked)
                || !session.createNativeQuery("select decision_is_known(:number)", Boolean.class)
                        .setParameter("number", asked)
                        .getSingleResult()) {
            throw new Refusal(ProblemType.NOT_FOUND, number);
        }
        return asked;
    }

    private Verification.@Nullable Decided decided(String number, String code) {
        return session.createNativeQuery("select * from verified_decision(:number, :code)", Object[].class)
                .addScalar("measure", String.class)
                .addScalar("exercice", Integer.class)
                .addScalar("outcome", String.class)
                .addScalar("granted", Long.class)
                .addScalar("deferred", Long.class)
                .addScalar("refused", Long.class)
                .addScalar("signed_at", Instant.class)
                .addScalar("replaced", Boolean.class)
                .setParameter("number", number)
                .setParameter("code", code)
                .getResultStream()
                .map(this::decided)
                .findFirst()
                .orElse(null);
    }

    private Verification.Decided decided(Object[] cells) {
        return new Verification.Decided(
                Measure.valueOf((String) cells[0]),
                (Integer) cells[1],
                DossierState.valueOf((String) cells[2]),
                BigDecimal.valueOf((Long) cells[3], 2),
                BigDecimal.valueOf((Long) cells[4], 2),
                BigDecimal.valueOf((Long) cells[5], 2),
                ((Instant) cells[6]).atZone(clock.zone()).toLocalDate(),
                (Boolean) cells[7]);
    }
}
