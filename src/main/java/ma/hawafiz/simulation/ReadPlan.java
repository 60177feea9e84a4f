package ma.hawafiz.simulation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.law.money.Share;
import ma.hawafiz.law.parameter.Parameter;
import ma.hawafiz.law.parameter.ParametersInForce;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Understands a plan as it is typed, or tells everything that is wrong with it, each at its field. */
final class ReadPlan {
    static final List<String> CONTRACTS = List.of("CDI", "CDD", "ANAPEC");

    /** Moroccan or not is all the law asks: {@code XX} is the code of no country. */
    static final List<String> NATIONALITIES = List.of("MA", "XX");

    static final int MOST_HEADS = 5_000;
    static final Dirham HIGHEST_SALARY = new Dirham(100_000_000);
    private static final Month EARLIEST = Month.of(2000, 1);

    private final PlanForm form;
    private final ChangeableLaw law;
    private final ParametersInForce inForce;
    private final List<Violation> violations = new ArrayList<>();

    private ReadPlan(PlanForm form, ChangeableLaw law) {
        this.form = form;
        this.law = law;
        this.inForce = law.rules().at(LocalDate.MAX);
    }

    /** @throws Refusal REQUEST_INVALID with every field that cannot be understood */
    static Plan read(PlanForm form, ChangeableLaw law) {
        ReadPlan reading = new ReadPlan(form, law);
        Plan plan = reading.plan();
        if (!reading.violations.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, reading.violations);
        }
        return plan;
    }

    private Plan plan() {
        List<String> covered = inForce.list("eligibility.filieres");
        form.filieres().stream()
                .filter(code -> !covered.contains(code))
                .forEach(code -> refuse("filiere", code, "simulation.choice", covered));
        Share export = read("export", ReadPlan::exportShare, "simulation.exportShare");
        LocalDate start = read("start", LocalDate::parse, "date.form");
        int closing = whole("closing", 1, 12, 12);
        List<Plan.Group> groups = groups();
        Map<Integer, Plan.Year> years = new HashMap<>();
        law.exercices().forEach(year -> years.put(year, year("y" + year + ".")));
        if (form.groups() == 0 && years.values().stream().allMatch(Plan.NOTHING_SAID::equals)) {
            refuse("groups", null, "simulation.nothing");
        }
        return new Plan(form.filieres(), start, closing, export, years, groups, changes());
    }

    private List<Plan.Group> groups() {
        if (form.groups() > PlanForm.MOST_GROUPS) {
            refuse("groups", String.valueOf(form.groups()), "simulation.groups", PlanForm.MOST_GROUPS);
        }
        List<Plan.Group> groups = new ArrayList<>();
        for (int place = 1; place <= Math.min(form.groups(), PlanForm.MOST_GROUPS); place++) {
            groups.add(group("group." + place + "."));
        }
        return groups;
    }

    private Plan.Year year(String name) {
        Dirham turnover = amount(name + "turnover");
        Dirham export = amount(name + "export");
        if (turnover == null && export != null && form.value(name + "turnover").isEmpty()) {
            refuse(name + "turnover", null, "member.missing");
        }
        if (turnover != null && export == null && form.value(name + "export").isEmpty()) {
            refuse(name + "export", null, "member.missing");
        }
        if (turnover != null && export != null && export.compareTo(turnover) > 0) {
            refuse(name + "export", form.value(name + "export"), "turnover.exportAboveTotal", turnover.toBigDecimal());
        }
        return new Plan.Year(turnover, export, signedAmount(name + "profit"), amount(name + "tax"));
    }

    private Plan.Group group(String name) {
        int heads = whole(name + "number", 1, MOST_HEADS, null);
        Dirham salary = salary(name + "salary");
        String site = choice(name + "site", places(), "");
        String contract = choice(name + "contract", CONTRACTS, "CDI");
        String nationality = choice(name + "nationality", NATIONALITIES, "MA");
        Month scheme = Month.of(law.exercices().getLast(), 12);
        Month first = month(name + "first", EARLIEST, scheme);
        Month last = month(name + "last", EARLIEST, Month.of(SupposedFacts.LATEST));
        if (first == null && form.value(name + "first").isEmpty()) {
            refuse(name + "first", null, "member.missing");
        }
        if (first != null && last != null && last.compareTo(first) < 0) {
            refuse(name + "last", last.toString(), "simulation.lastBeforeFirst", first);
        }
        return new Plan.Group(heads, salary, first == null ? EARLIEST : first, last, site, contract, nationality);
    }

    private List<String> places() {
        return Stream.concat(inForce.list("territory.p2i").stream(), inForce.list("territory.regions").stream())
                .toList();
    }

    private Map<String, Object> changes() {
        Map<String, Object> changes = new TreeMap<>();
        for (Parameter parameter : law.parameters()) {
            String name = "law." + parameter.key();
            String typed = form.value(name);
            if (!typed.isEmpty()) {
                try {
                    changes.put(parameter.key(), LegalValue.read(parameter, typed));
                } catch (IllegalArgumentException none) {
                    if (parameter.choices().isEmpty()) {
                        refuse(name, typed, "simulation." + parameter.kind());
                    } else {
                        refuse(name, typed, "simulation.choice", parameter.choices());
                    }
                }
            }
        }
        return changes;
    }

    private Dirham salary(String name) {
        Dirham salary = amount(name);
        if (salary == null && form.value(name).isEmpty()) {
            refuse(name, null, "member.missing");
        } else if (salary != null && (salary.centimes() == 0 || salary.compareTo(HIGHEST_SALARY) > 0)) {
            refuse(name, form.value(name), "simulation.salary", HIGHEST_SALARY.toBigDecimal());
        }
        return salary == null ? Dirham.ZERO : salary;
    }

    private @Nullable Dirham amount(String name) {
        Dirham amount = signedAmount(name);
        if (amount != null && amount.centimes() < 0) {
            refuse(name, form.value(name), "amount.negative");
            return null;
        }
        return amount;
    }

    private @Nullable Dirham signedAmount(String name) {
        return read(name, typed -> Dirham.parse(LegalValue.digits(typed)), "simulation.AMOUNT");
    }

    private @Nullable Month month(String name, Month from, Month to) {
        Month month = read(name, Month::parse, "simulation.month.form");
        if (month != null && (month.compareTo(from) < 0 || month.compareTo(to) > 0)) {
            refuse(name, form.value(name), "simulation.month", from, to);
            return null;
        }
        return month;
    }

    /** @param otherwise what an empty field means; null where it may not be empty */
    private int whole(String name, int from, int to, @Nullable Integer otherwise) {
        String typed = LegalValue.digits(form.value(name));
        if (typed.isEmpty() && otherwise != null) {
            return otherwise;
        }
        int value = typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : -1;
        if (typed.isEmpty()) {
            refuse(name, null, "member.missing");
        } else if (value < from || value > to) {
            refuse(name, form.value(name), "request.range", from, to);
        }
        return value;
    }

    private String choice(String name, List<String> choices, String otherwise) {
        String typed = form.value(name);
        if (typed.isEmpty() && otherwise.isEmpty()) {
            refuse(name, null, "member.missing");
        } else if (!typed.isEmpty() && !choices.contains(typed)) {
            refuse(name, typed, "simulation.choice", choices);
        }
        return typed.isEmpty() ? otherwise : typed;
    }

    private static Share exportShare(String typed) {
        Share share = LegalValue.percent(typed);
        if (share.toPercent().scale() > 2) {
            throw new IllegalArgumentException("more than two decimals: " + typed);
        }
        return share;
    }

    /** Null where nothing is typed, or where it is refused. */
    private <T> @Nullable T read(String name, Function<String, T> reader, String code) {
        String typed = form.value(name);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return reader.apply(typed);
        } catch (IllegalArgumentException | DateTimeException none) {
            refuse(name, typed, code);
            return null;
        }
    }

    private void refuse(String field, @Nullable String typed, String code, Object... figures) {
        violations.add(Violation.of(field, typed, code, figures));
    }
}
