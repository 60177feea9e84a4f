package ma.hawafiz.platform.journal;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and is written to the journal, in the transaction in which it happened. Features fire their
 * own events (past tense: {@code DossierLodged}); the audit room listens.
 */
public interface Recorded {
    /** The company concerned, whose people may read the entry; null where it concerns none. */
    @Nullable
    UUID companyId();

    /** What it happened to: a dossier, an import, a company. */
    UUID subject();

    /** The figures that matter, as they stood: hashes, numbers, states; never personal data. */
    Map<String, Object> details();

    default String action() {
        return getClass().getSimpleName();
    }
}
