package ma.hawafiz.payroll.reading.annual;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The totals of the header that the lists must add up to; one that is not given is not missed. */
enum AnnualTotal {
    EVERYBODY("effectifTotal", null, null),
    PERMANENT_STAFF("nbrPersoPermanent", StaffList.PERMANENT, null),
    OCCASIONAL_STAFF("nbrPersoOccasionnel", StaffList.OCCASIONAL, null),
    TRAINEES("nbrStagiaires", StaffList.TRAINEES, null),
    DOCTORAL("nbrDoctorants", StaffList.DOCTORAL, null),
    RBI("totalMtRevenuBrutImposablePP", StaffList.PERMANENT, PersonField.RBI),
    NET("totalMtRevenuNetImposablePP", StaffList.PERMANENT, PersonField.NET),
    IR("totalMtIrPrelevePP", StaffList.PERMANENT, PersonField.IR);

    private static final Map<String, AnnualTotal> BY_ELEMENT = Arrays.stream(values())
            .collect(Collectors.toMap(total -> total.element.toLowerCase(Locale.ROOT), Function.identity()));

    private final String element;
    private final @Nullable StaffList list;
    private final @Nullable PersonField field;

    AnnualTotal(String element, @Nullable StaffList list, @Nullable PersonField field) {
        this.element = element;
        this.list = list;
        this.field = field;
    }

    static @Nullable AnnualTotal of(String element) {
        return BY_ELEMENT.get(element.toLowerCase(Locale.ROOT));
    }

    String element() {
        return element;
    }

    /** Null where the persons of all lists count. */
    @Nullable
    StaffList list() {
        return list;
    }

    /** Null where it is persons that are counted. */
    @Nullable
    PersonField field() {
        return field;
    }
}
