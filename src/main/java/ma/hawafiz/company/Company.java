package ma.hawafiz.company;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A firm of the offshoring sector, as its registrations name it. */
@Entity
public class Company {
    @Id
    UUID id;

    String ice;
    String name;
    String fiscalId;
    String cnssAffiliation;

    @Nullable
    String tradeRegister;

    Instant registeredAt;

    public UUID id() {
        return id;
    }

    public String ice() {
        return ice;
    }

    public String name() {
        return name;
    }

    public String fiscalId() {
        return fiscalId;
    }

    public String cnssAffiliation() {
        return cnssAffiliation;
    }

    public @Nullable String tradeRegister() {
        return tradeRegister;
    }
}
