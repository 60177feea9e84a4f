package ma.hawafiz.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActorTest {
    @Test
    void standsOnTheSideOfTheMinistryWhenHoldingRolesOfBoth() {
        assertThat(actor(Role.DECLARANT, Role.AGENT).side()).isEqualTo(Side.MINISTRY);
        assertThat(actor(Role.INTEGRATOR, Role.AUDITOR).ministry()).isTrue();
    }

    @Test
    void standsOnNoSideWithoutARole() {
        assertThat(actor().side()).isEqualTo(Side.NONE);
        assertThat(actor().ministry()).isFalse();
    }

    @Test
    void isTheSystemOnlyAsTheSystem() {
        assertThat(Actor.SYSTEM.side()).isEqualTo(Side.SYSTEM);
        assertThat(actor(Role.ADMIN).side()).isEqualTo(Side.MINISTRY);
    }

    private static Actor actor(Role... roles) {
        return new Actor(UUID.fromString("00000000-0000-7000-8000-000000000001"), "Somebody", Set.of(roles));
    }
}
