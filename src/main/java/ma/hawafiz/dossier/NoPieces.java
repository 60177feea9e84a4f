package ma.hawafiz.dossier;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where no list of pieces is known, none is asked. */
@DefaultBean
@ApplicationScoped
class NoPieces implements Pieces {
    @Override
    public List<String> asked(UUID dossierId) {
        return List.of();
    }

    @Override
    public Set<String> held(UUID dossierId) {
        return Set.of();
    }

    @Override
    public Set<String> unscanned(UUID dossierId) {
        return Set.of();
    }
}
