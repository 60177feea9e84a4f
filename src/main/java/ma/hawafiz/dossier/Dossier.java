package ma.hawafiz.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import ma.hawafiz.law.situation.Measure;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

/** The claim of one company, for one measure and one exercice. Its state is the database's to say. */
@Entity
public class Dossier {
    @Id
    UUID id;

    UUID companyId;

    @Enumerated(EnumType.STRING)
    Measure measure;

    int exercice;

    @Generated
    @Enumerated(EnumType.STRING)
    DossierState state;

    UUID openedBy;
    Instant openedAt;

    /** The decided dossier whose claim this one completes; null for the first of a claim. */
    @Nullable
    UUID completes;

    public UUID id() {
        return id;
    }

    public UUID companyId() {
        return companyId;
    }

    public Measure measure() {
        return measure;
    }

    public int exercice() {
        return exercice;
    }

    public DossierState state() {
        return state;
    }

    public @Nullable UUID completes() {
        return completes;
    }

    public Instant openedAt() {
        return openedAt;
    }
}
