package ma.hawafiz.amendment;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.reference.AdoptedRules;
import ma.hawafiz.reference.RuleSets;

/** A package that brings other rules than were ever adopted offers them as a draft, and changes nothing. */
@ApplicationScoped
class DraftPackagedRules {
    private final Drafts drafts;
    private final AdoptedRules adopted;

    DraftPackagedRules(Drafts drafts, AdoptedRules adopted) {
        this.drafts = drafts;
        this.adopted = adopted;
    }

    @Transactional
    void offer(@Observes StartupEvent start) {
        CurrentActor.asSystem(() -> offer(new RuleSets().current()));
    }

    void offer(RuleSet packaged) {
        if (adopted.of(packaged.sha256()).isPresent()) {
            return;
        }
        RuleSet law = adopted.current();
        drafts.lay("Règles livrées avec le portail, version " + packaged.version(), law, packaged, null, Actor.SYSTEM);
        Log.warnf(
                "This package brings rules %s (version %s); the law is %s (version %s) until somebody adopts them: see /law.",
                packaged.sha256(), packaged.version(), law.sha256(), law.version());
    }
}
