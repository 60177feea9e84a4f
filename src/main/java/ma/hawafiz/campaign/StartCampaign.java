package ma.hawafiz.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import ma.hawafiz.campaign.CampaignEvent.CampaignStarted;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.law.parameter.SchemeWindow;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.reference.AdoptedRules;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * An administrator has everybody weighed, for one exercice or for all of the scheme, as of today and under the law as it
 * stands. The work is cut into slices at once; the rest runs behind, on every instance of the portal.
 */
@ApplicationScoped
class StartCampaign {
    /** Bounds what a slice holds in memory, and what is lost when an instance dies. */
    static final int MOST_PERSONS = 2_000;

    static final String CUT = """
            insert into campaign_slice (campaign_id, company_id, from_person, until_person)
            select ?, company_id, case when part = 0 then '' else first end,
                lead(first) over (partition by company_id order by part)
            from (
                select company_id, part, min(person) as first from (
                    select company_id, person,
                        (dense_rank() over (partition by company_id order by person) - 1) / ? as part
                    from employment %s) ranked
                group by company_id, part) parts
            order by company_id, part""";

    private final Session session;
    private final AdoptedRules rules;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final String engineVersion;
    private final Event<CampaignStarted> happened;

    StartCampaign(
            Session session,
            AdoptedRules rules,
            CurrentActor currentActor,
            PortalClock clock,
            @ConfigProperty(name = "quarkus.application.version") String engineVersion,
            Event<CampaignStarted> happened) {
        this.session = session;
        this.rules = rules;
        this.currentActor = currentActor;
        this.clock = clock;
        this.engineVersion = engineVersion;
        this.happened = happened;
    }

    /** The exercices there are. */
    List<Integer> exercices() {
        SchemeWindow scheme = SchemeWindow.of(rules.current());
        return IntStream.rangeClosed(scheme.start().getYear(), scheme.end().getYear())
                .boxed()
                .toList();
    }

    /**
     * @param exercice null for the whole scheme
     * @throws Refusal REQUEST_INVALID for an exercice outside the scheme
     */
    @Transactional
    UUID start(@Nullable Integer exercice) {
        List<Integer> exercices = exercices();
        if (exercice != null && !exercices.contains(exercice)) {
            throw new Refusal(
                    ProblemType.REQUEST_INVALID,
                    List.of(Violation.of(
                            "exercice",
                            exercice.toString(),
                            "request.range",
                            exercices.getFirst(),
                            exercices.getLast())));
        }
        int first = exercice == null ? exercices.getFirst() : exercice;
        int last = exercice == null ? exercices.getLast() : exercice;
        RuleSet law = rules.current();
        UUID id = Ids.next();
        int slices = session.doReturningWork(connection -> insert(connection, id, first, last, law));
        happened.fire(new CampaignStarted(id, first, last, law.sha256(), slices));
        return id;
    }

    private int insert(Connection connection, UUID id, int first, int last, RuleSet law) throws SQLException {
        Actor actor = currentActor.get();
        try (PreparedStatement campaign =
                        connection.prepareStatement("insert into campaign values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement cut = connection.prepareStatement(CUT.formatted(""))) {
            campaign.setObject(1, id);
            campaign.setInt(2, first);
            campaign.setInt(3, last);
            campaign.setObject(4, clock.today());
            campaign.setString(5, law.sha256());
            campaign.setString(6, engineVersion);
            campaign.setObject(7, actor.id());
            campaign.setString(8, actor.name());
            campaign.setObject(9, clock.now().atOffset(ZoneOffset.UTC));
            campaign.executeUpdate();
            cut.setObject(1, id);
            cut.setInt(2, MOST_PERSONS);
            return cut.executeUpdate();
        }
    }
}
