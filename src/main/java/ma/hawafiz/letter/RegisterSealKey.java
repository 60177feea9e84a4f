package ma.hawafiz.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import ma.hawafiz.platform.time.PortalClock;
import org.hibernate.Session;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;

/** Publishes the public half of a key the first time it is used; a key that was replaced does not come back. */
@ApplicationScoped
class RegisterSealKey {
    private final Session session;
    private final SealKeys sealKeys;
    private final PortalClock clock;

    RegisterSealKey(Session session, SealKeys sealKeys, PortalClock clock) {
        this.session = session;
        this.sealKeys = sealKeys;
        this.clock = clock;
    }

    @Transactional
    void register(JsonWebKey key) {
        List<SealKeys.Published> known = sealKeys.all();
        if (known.stream().anyMatch(each -> each.kid().equals(key.getKeyId()))) {
            if (!known.getLast().kid().equals(key.getKeyId())) {
                throw new IllegalStateException(
                        "Hawafiz does not start: hawafiz.seal.key is a key that was replaced by another");
            }
            return;
        }
        Map<String, Object> half = key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        session.createNativeMutationQuery("insert into seal_key values (:kid, :jwk, :at) on conflict (kid) do nothing")
                .setParameter("kid", key.getKeyId())
                .setParameter("jwk", JsonUtil.toJson(half))
                .setParameter("at", clock.now())
                .executeUpdate();
    }
}
