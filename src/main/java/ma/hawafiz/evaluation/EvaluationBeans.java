package ma.hawafiz.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import ma.hawafiz.law.parameter.RuleSet;

/** Hands the plain classes of this room to the application. */
@ApplicationScoped
class EvaluationBeans {

    @Produces
    @Singleton
    Evaluate evaluate(RuleSet rules) {
        return new Evaluate(rules);
    }

    @Produces
    @Singleton
    Documents documents(RuleSet rules) {
        return new Documents(rules);
    }
}
