package ma.hawafiz.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Share;
import ma.hawafiz.law.parameter.Bracket;
import ma.hawafiz.law.parameter.Kind;
import ma.hawafiz.law.parameter.Parameter;

/** A legal value as people type and read it: shares in percent, lists with commas, a tariff as {@code floor: rate}. */
final class LegalValue {
    static final String NONE = "-";
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]");
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(\\.\\d{1,7})?");
    private static final Pattern COMMAS = Pattern.compile("[,،]");

    private LegalValue() {}

    /** @throws IllegalArgumentException where it is no value of the parameter */
    static Object read(Parameter parameter, String typed) {
        Object value = parameter.read(plain(parameter.kind(), typed));
        if (parameter.kind() == Kind.TARIFF && !ascends((List<?>) value)) {
            throw new IllegalArgumentException("the floors of a tariff ascend");
        }
        return value;
    }

    /** Digits as they are read everywhere: a comma for a point, and no spaces between thousands. */
    static String digits(String typed) {
        return SPACES.matcher(typed).replaceAll("").replace(',', '.');
    }

    /** @throws IllegalArgumentException where it is no share in percent */
    static Share percent(String typed) {
        String digits = digits(typed).replaceAll("[%٪]", "");
        if (!PERCENT.matcher(digits).matches()) {
            throw new IllegalArgumentException("not a percentage: " + typed);
        }
        return Share.parse(new BigDecimal(digits).movePointLeft(2).toPlainString());
    }

    /** As it is typed, from which it is read back. */
    static String write(Object value) {
        return switch (value) {
            case Share share -> share.toPercent().toPlainString();
            case Boolean flag -> flag ? "yes" : "no";
            case List<?> none when none.isEmpty() -> NONE;
            case List<?> several ->
                several.stream().map(LegalValue::write).collect(Collectors.joining(tariff(several) ? "; " : ", "));
            case Bracket step -> step.floor() + ": " + write(step.rate());
            default -> value.toString();
        };
    }

    private static Object plain(Kind kind, String typed) {
        return switch (kind) {
            case SHARE -> percent(typed).toDecimal();
            case AMOUNT -> digits(typed);
            case FLAG -> typed.equals("yes") ? Boolean.TRUE : typed.equals("no") ? Boolean.FALSE : (Object) typed;
            case LIST -> typed.equals(NONE) ? List.of() : codes(typed);
            case TARIFF ->
                Arrays.stream(typed.split(";", -1)).map(LegalValue::step).toList();
            case INTEGER, DATE, TEXT -> typed;
        };
    }

    private static List<String> codes(String typed) {
        return Arrays.stream(COMMAS.split(typed, -1)).map(String::strip).toList();
    }

    private static Map<String, Object> step(String typed) {
        int colon = typed.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not a step of a tariff: " + typed);
        }
        return Map.of(
                "above",
                digits(typed.substring(0, colon)),
                "rate",
                percent(typed.substring(colon + 1)).toDecimal());
    }

    private static boolean tariff(List<?> several) {
        return several.getFirst() instanceof Bracket;
    }

    private static boolean ascends(List<?> tariff) {
        List<Dirham> floors = new ArrayList<>();
        tariff.forEach(step -> floors.add(((Bracket) step).floor()));
        return floors.getFirst().centimes() == 0
                && floors.equals(floors.stream().distinct().sorted().toList());
    }
}
