package ma.hawafiz.dossier;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Lets a test say of one dossier which pieces are asked of it and which are there; of all others nothing changes. */
@Decorator
@Priority(1)
public class PiecesSaid implements Pieces {
    private static final Map<UUID, Said> SAID = new ConcurrentHashMap<>();

    private record Said(List<String> asked, Set<String> held) {}

    @Inject
    @Any
    @Delegate
    Pieces pieces;

    public static void of(UUID dossier, List<String> asked, Set<String> held) {
        SAID.put(dossier, new Said(asked, held));
    }

    @Override
    public List<String> asked(UUID dossierId) {
        @Nullable Said said = SAID.get(dossierId);
        return said == null ? pieces.asked(dossierId) : said.asked();
    }

    @Override
    public Set<String> held(UUID dossierId) {
        @Nullable Said said = SAID.get(dossierId);
        return said == null ? pieces.held(dossierId) : said.held();
    }

    @Override
    public Set<String> unscanned(UUID dossierId) {
        return SAID.containsKey(dossierId) ? Set.of() : pieces.unscanned(dossierId);
    }
}
