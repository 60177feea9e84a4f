package ma.hawafiz.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import ma.hawafiz.law.parameter.RuleSet;

/** Hands the law to the application. */
@ApplicationScoped
class RuleSetBeans {

    @Produces
    @Singleton
    RuleSet rules() {
        return new RuleSets().current();
    }
}
