package ma.hawafiz.review.worklist;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Reads a filter from an address, where it stands in the parameters of {@link #NAMES}; an empty one asks nothing. */
final class ReadFilter {
    static final List<String> NAMES = List.of(
            "state",
            "measure",
            "exercice",
            "filiere",
            "region",
            "p2i",
            "q",
            "from",
            "to",
            "assigned",
            "humans",
            "lodgedFrom",
            "lodgedTo",
            "sort");

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,60}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}([.,]\\d{1,2})?");
    private static final Pattern UUID_WRITTEN = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int LONGEST_TEXT = 100;
    private static final int CENTIMES = 2;

    private final MultivaluedMap<String, String> address;
    private final List<Violation> violations = new ArrayList<>();

    private ReadFilter(MultivaluedMap<String, String> address) {
        this.address = address;
    }

    /** @throws Refusal REQUEST_INVALID with everything that is wrong */
    static WorkFilter of(MultivaluedMap<String, String> address) {
        ReadFilter reading = new ReadFilter(address);
        WorkFilter filter = reading.read();
        if (!reading.violations.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, reading.violations);
        }
        return filter;
    }

    private WorkFilter read() {
        WorkOrder order = oneOf("sort", WorkOrder.class);
        return new WorkFilter(
                oneOf("state", DossierState.class),
                oneOf("measure", Measure.class),
                exercice(),
                code("filiere"),
                code("region"),
                code("p2i"),
                words(),
                amount("from"),
                amount("to"),
                assigned(),
                "true".equals(text("humans")),
                date("lodgedFrom"),
                date("lodgedTo"),
                order == null ? WorkOrder.LATEST : order);
    }

    private <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> kind) {
        String written = text(name);
        if (written == null) {
            return null;
        }
        return Arrays.stream(kind.getEnumConstants())
                .filter(each -> each.name().equals(written))
                .findFirst()
                .orElseGet(() -> wrong(name, written));
    }

    private @Nullable Integer exercice() {
        String written = text("exercice");
        if (written == null) {
            return null;
        }
        return written.matches("20\\d\\d") ? Integer.valueOf(written) : this.<Integer>wrong("exercice", written);
    }

    private @Nullable String code(String name) {
        String written = text(name);
        return written == null || CODE.matcher(written).matches() ? written : this.<String>wrong(name, written);
    }

    private @Nullable String words() {
        String written = text("q");
        return written == null || written.length() <= LONGEST_TEXT ? written : this.<String>wrong("q", written);
    }

    private @Nullable Long amount(String name) {
        String written = text(name);
        if (written == null) {
            return null;
        }
        String plain = written.replaceAll("[\\s\u00a0\u202f]", "");
        return AMOUNT.matcher(plain).matches()
                ? new BigDecimal(plain.replace(',', '.'))
                        .movePointRight(CENTIMES)
                        .longValueExact()
                : this.<Long>wrong(name, written);
    }

    private @Nullable LocalDate date(String name) {
        String written = text(name);
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeParseException noDate) {
            return wrong(name, written);
        }
    }

    private WorkFilter.@Nullable Assigned assigned() {
        String written = text("assigned");
        if (written == null) {
            return null;
        }
        return switch (written) {
            case "me" -> new WorkFilter.Assigned(WorkFilter.Assigned.Kind.ME, null);
            case "nobody" -> new WorkFilter.Assigned(WorkFilter.Assigned.Kind.NOBODY, null);
            case "somebody" -> new WorkFilter.Assigned(WorkFilter.Assigned.Kind.SOMEBODY, null);
            default ->
                UUID_WRITTEN.matcher(written).matches()
                        ? new WorkFilter.Assigned(WorkFilter.Assigned.Kind.PERSON, UUID.fromString(written))
                        : this.<WorkFilter.Assigned>wrong("assigned", written);
        };
    }

    private @Nullable String text(String name) {
        String written = address.getFirst(name);
        return written == null || written.isBlank() ? null : written.strip();
    }

    private <T> @Nullable T wrong(String name, @Nullable String written) {
        violations.add(Violation.of(name, written, "request.form"));
        return null;
    }
}
