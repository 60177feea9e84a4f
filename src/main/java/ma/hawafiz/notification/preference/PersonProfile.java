package ma.hawafiz.notification.preference;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import ma.hawafiz.platform.i18n.Language;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A person who has signed in, and how they are written to. Their own: nobody else reads it but the portal that writes to them. */
@Entity
@DynamicUpdate
class PersonProfile {
    @Id
    UUID person;

    @Nullable
    String tokenEmail;

    @Nullable
    String givenEmail;

    String[] roles;

    @Enumerated(EnumType.STRING)
    Language language;

    @Enumerated(EnumType.STRING)
    Rhythm rhythm;
}
