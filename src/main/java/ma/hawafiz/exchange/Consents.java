package ma.hawafiz.exchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.hawafiz.company.Register;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.i18n.Wording;

/** What companies consent to. The latest word counts. */
@ApplicationScoped
class Consents implements PanacheRepositoryBase<RegisterConsent, UUID> {
    /** Of the sentence people agree to, {@code consentText.*}: another sentence, another version. A test holds them together. */
    static final String TEXT_VERSION = "2026-11";

    private static final Wording NAMES = Wording.of("names");

    /** What a signatory agrees to. */
    static String text(Language language, Register register) {
        return NAMES.say(language, "consentText." + register);
    }

    Optional<RegisterConsent> latest(UUID companyId, Register register) {
        return find("companyId = ?1 and register = ?2 order by id desc", companyId, register)
                .firstResultOptional();
    }

    Optional<RegisterConsent> inForce(UUID companyId, Register register) {
        return latest(companyId, register).filter(consent -> consent.given);
    }

    /** The companies about which a register may be asked. */
    List<UUID> companies(Register register) {
        return getEntityManager()
                .createNativeQuery("""
                        select company_id from (
                            select distinct on (company_id) company_id, given from register_consent
                            where register = :register order by company_id, id desc) latest
                        where given""", UUID.class)
                .setParameter("register", register.name())
                .getResultList();
    }
}
