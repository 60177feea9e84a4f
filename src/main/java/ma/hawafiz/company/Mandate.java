package ma.hawafiz.company;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person may act for a company, from the day it is granted until it is revoked. Row security reads this table. */
@Entity
class Mandate {
    @Id
    UUID id;

    UUID companyId;
    UUID person;
    Instant grantedAt;

    @Nullable
    UUID grantedBy;

    @Nullable
    Instant revokedAt;
}
