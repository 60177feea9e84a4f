package ma.hawafiz.dossier;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The pieces of a dossier: what the published list asks of it, and what is there. Each by its code in that list. */
public interface Pieces {

    /** What is asked of a dossier, in the order of the list; not what a register confirms. */
    List<String> asked(UUID dossierId);

    /** Of what is asked, what is there: its content checked, its scan passed, and valid. */
    Set<String> held(UUID dossierId);

    /** What was sent and is not scanned yet: nothing is lodged with it. */
    Set<String> unscanned(UUID dossierId);
}
