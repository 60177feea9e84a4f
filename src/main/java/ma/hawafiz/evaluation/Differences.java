package ma.hawafiz.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects the places in which what is stored and what is found differ: all are counted, the first are listed. */
final class Differences {
    private static final int MOST = 1_000;

    private final ObjectMapper json = new ObjectMapper();
    private final List<ReplayReport.Difference> listed = new ArrayList<>();
    private int count;

    int count() {
        return count;
    }

    List<ReplayReport.Difference> listed() {
        return List.copyOf(listed);
    }

    void add(String path, @Nullable String stored, @Nullable String rebuilt) {
        count++;
        if (listed.size() < MOST) {
            listed.add(new ReplayReport.Difference(path, stored, rebuilt));
        }
    }

    void compare(String path, String stored, String rebuilt) {
        if (!stored.equals(rebuilt)) {
            add(path, stored, rebuilt);
        }
    }

    /** Two documents, member by member. Texts that say the same and are yet not the same bytes differ as a whole. */
    void compareJson(String path, String stored, String rebuilt) {
        if (stored.equals(rebuilt)) {
            return;
        }
        int before = count;
        try {
            compare(path, json.readTree(stored), json.readTree(rebuilt));
        } catch (JsonProcessingException unreadable) {
            add(path, stored, rebuilt);
        }
        if (count == before) {
            add(path, stored, rebuilt);
        }
    }

    private void compare(String path, @Nullable JsonNode stored, @Nullable JsonNode rebuilt) {
        if (Objects.equals(stored, rebuilt)) {
            return;
        }
        if (stored != null && rebuilt != null && stored.isObject() && rebuilt.isObject()) {
            Set<String> names = new TreeSet<>();
            stored.fieldNames().forEachRemaining(names::add);
            rebuilt.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(path + "." + name, stored.get(name), rebuilt.get(name)));
        } else if (stored != null && rebuilt != null && stored.isArray() && rebuilt.isArray()) {
            for (int i = 0; i < Math.max(stored.size(), rebuilt.size()); i++) {
                compare(path + "[" + i + "]", stored.get(i), rebuilt.get(i));
            }
        } else {
            add(path, text(stored), text(rebuilt));
        }
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        return node.isContainerNode() ? node.toString() : node.asText();
    }
}
