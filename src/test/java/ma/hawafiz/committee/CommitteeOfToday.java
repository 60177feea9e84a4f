package ma.hawafiz.committee;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.Firms;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.platform.time.PortalClock;

/** The committee of the demonstration, taken through sessions of today by the portal's use cases. */
@ApplicationScoped
public class CommitteeOfToday {
    private final ConveneSession conveneSession;
    private final ArrangeAgenda arrangeAgenda;
    private final OpenSession openSession;
    private final CastVote castVote;
    private final CloseSession closeSession;
    private final Members members;
    private final PortalClock clock;

    CommitteeOfToday(
            ConveneSession conveneSession,
            ArrangeAgenda arrangeAgenda,
            OpenSession openSession,
            CastVote castVote,
            CloseSession closeSession,
            Members members,
            PortalClock clock) {
        this.conveneSession = conveneSession;
        this.arrangeAgenda = arrangeAgenda;
        this.openSession = openSession;
        this.castVote = castVote;
        this.closeSession = closeSession;
        this.members = members;
        this.clock = clock;
    }

    /** A whole session on one dossier, in which everybody says the same. */
    public void votes(UUID dossier, Choice choice, String reason) {
        UUID session = opened(Firms.COMMITTEE, dossier);
        Firms.COMMITTEE.forEach(member -> vote(session, dossier, member, choice));
        close(session, Map.of(dossier, reason));
    }

    public UUID convened(UUID... dossiers) {
        LocalDate today = clock.today();
        UUID session = Firms.by(Firms.AGENT, () -> conveneSession.convene(today, "Rabat, salle du comité"));
        Firms.by(Firms.AGENT, () -> arrangeAgenda.arrange(session, Arrays.asList(dossiers)));
        return session;
    }

    /** With those present, the first of whom chairs. */
    public UUID opened(List<Actor> present, UUID... dossiers) {
        UUID session = convened(dossiers);
        open(session, present);
        return session;
    }

    public void open(UUID session, List<Actor> present) {
        List<UUID> there = present.stream().map(this::member).toList();
        Firms.by(Firms.AGENT, () -> openSession.open(session, there, there.getFirst()));
    }

    public void vote(UUID session, UUID dossier, Actor member, Choice choice) {
        Firms.by(member, () -> castVote.cast(session, dossier, choice));
    }

    public void close(UUID session, Map<UUID, String> reasons) {
        Firms.by(Firms.AGENT, () -> closeSession.close(session, reasons));
    }

    /** Their id as a member. In a transaction of its own: what a test read before as somebody else is not theirs. */
    public UUID member(Actor actor) {
        return Firms.by(
                Firms.AGENT,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> members.on(clock.today()).stream()
                                .filter(each -> each.person.equals(actor.id()))
                                .map(each -> each.id)
                                .findFirst()
                                .orElseThrow()));
    }
}
