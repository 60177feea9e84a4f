package ma.hawafiz.evaluation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Reads objects and lists off a stream of JSON as strictly as their values: each member known, once, and those that must be. */
final class StrictJson extends JsonValues {
    /** The violation of a list with more items than are read. */
    static final String TOO_LONG = "list.tooLong";

    StrictJson(JsonParser parser, List<Violation> violations) {
        super(parser, violations);
    }

    /** The names of an object's members, of which the first so many must be given. */
    record Members(int required, List<String> names) {
        static Members of(int required, String... names) {
            return new Members(required, List.of(names));
        }
    }

    interface MemberReader {
        void read(String name) throws IOException;
    }

    interface ItemReader<T> {
        @Nullable
        T read() throws IOException;
    }

    /** Reads the object the stream stands on; false where it is none. */
    boolean object(Members members, MemberReader reader) throws IOException {
        if (!expect(JsonToken.START_OBJECT, "object.expected")) {
            return false;
        }
        long seen = 0;
        long given = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int place = members.names.indexOf(name);
            JsonToken token = parser.nextToken();
            if (place < 0) {
                refuse("member.unknown");
                continue;
            }
            long bit = 1L << place;
            if ((seen & bit) != 0) {
                refuse("json.duplicate");
            } else if (token != JsonToken.VALUE_NULL) {
                given |= bit;
                reader.read(name);
            }
            seen |= bit;
        }
        for (int i = 0; i < members.required; i++) {
            if ((given & 1L << i) == 0) {
                add(Violation.of(path() + "." + members.names.get(i), null, "member.missing"));
            }
        }
        return true;
    }

    /** Reads the object the stream stands on, whatever its members are called. */
    void map(MemberReader reader) throws IOException {
        if (!expect(JsonToken.START_OBJECT, "object.expected")) {
            return;
        }
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (seen.add(name)) {
                reader.read(name);
            } else {
                refuse("json.duplicate");
            }
        }
    }

    /**
     * Reads the list the stream stands on; refused items are null, so that the others keep their places. Beyond the most
     * allowed, items are counted and no longer held.
     */
    <T> List<@Nullable T> list(int most, ItemReader<T> reader) throws IOException {
        List<@Nullable T> items = new ArrayList<>();
        if (!expect(JsonToken.START_ARRAY, "list.expected")) {
            return items;
        }
        String path = path();
        int length = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (++length > most) {
                parser.skipChildren();
            } else {
                items.add(reader.read());
            }
        }
        if (length > most) {
            note(path, length, TOO_LONG, most);
        }
        return items;
    }

    List<String> texts(int most) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String text : list(most, this::text)) {
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }
}
