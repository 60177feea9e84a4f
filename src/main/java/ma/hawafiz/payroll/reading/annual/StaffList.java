package ma.hawafiz.payroll.reading.annual;

import java.util.Arrays;
import java.util.Optional;

/** The lists of persons an état 9421 has. */
public enum StaffList {
    PERMANENT("listPersonnelPermanent"),
    OCCASIONAL("listPersonnelOccasionnel"),
    TRAINEES("listStagiaires"),
    DOCTORAL("listDoctorants"),
    EXEMPT("listPersonnelExonere");

    private final String element;

    StaffList(String element) {
        this.element = element;
    }

    static Optional<StaffList> of(String element) {
        return Arrays.stream(values())
                .filter(list -> list.element.equalsIgnoreCase(element))
                .findFirst();
    }
}
