package ma.hawafiz.committee;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agenda changed by one button; null is no change. */
record AgendaOrder(List<UUID> dossiers) {
    static AgendaOrder of(List<UUID> dossiers) {
        return new AgendaOrder(List.copyOf(dossiers));
    }

    AgendaOrder with(@Nullable UUID added) {
        if (added == null || dossiers.contains(added)) {
            return this;
        }
        List<UUID> longer = new ArrayList<>(dossiers);
        longer.add(added);
        return new AgendaOrder(longer);
    }

    AgendaOrder without(@Nullable UUID removed) {
        return new AgendaOrder(
                dossiers.stream().filter(each -> !each.equals(removed)).toList());
    }

    AgendaOrder up(@Nullable UUID moved) {
        int at = moved == null ? -1 : dossiers.indexOf(moved);
        if (at < 1) {
            return this;
        }
        List<UUID> other = new ArrayList<>(dossiers);
        Collections.swap(other, at, at - 1);
        return new AgendaOrder(other);
    }
}
