package ma.hawafiz.reference;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.time.PortalClock;

/** An empty database starts with the law of the package. Later packages bring none: it changes by adoption alone. */
@ApplicationScoped
public class RegisterFirstRules {
    private final AdoptedRules adopted;
    private final EntityManager entities;
    private final PortalClock clock;

    RegisterFirstRules(AdoptedRules adopted, EntityManager entities, PortalClock clock) {
        this.adopted = adopted;
        this.entities = entities;
        this.clock = clock;
    }

    /** Before anything that evaluates at the start. */
    @Transactional
    void register(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
        CurrentActor.asSystem(() -> {
            if (entities.createQuery("select count(*) from AdoptedRuleSet", Long.class)
                            .getSingleResult()
                    == 0) {
                adopted.adopt(new RuleSets().current(), null, null, Actor.SYSTEM, clock.now());
            }
        });
    }
}
