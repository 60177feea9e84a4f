package ma.hawafiz.campaign;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some persons of a company: from one up to another, who is not counted. They are told apart by what
 * {@code employment.person} holds: digits of a CNSS number or of a token, and nothing else.
 *
 * @param until null: to the last
 */
record Persons(UUID company, String from, @Nullable String until) {
    Persons {
        if (!from.matches("[0-9a-f]*") || (until != null && !until.matches("[0-9a-f]*"))) {
            throw new IllegalArgumentException("no persons: " + from + " to " + until);
        }
    }

    static Persons one(UUID company, String person) {
        // Nothing stands between a text and the same with the least of all digits behind it.
        return new Persons(company, person, person + "0");
    }

    /** The condition on an employment called e, as COPY wants it: without parameters. */
    String condition() {
        return "e.company_id = '" + company + "'::uuid"
                + (from.isEmpty() ? "" : " and e.person >= '" + from + "'")
                + (until == null ? "" : " and e.person < '" + until + "'");
    }
}
