package ma.hawafiz.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Share;
import ma.hawafiz.law.parameter.Bracket;
import ma.hawafiz.law.parameter.Kind;
import ma.hawafiz.law.parameter.Parameter;

/** The valid values next to one of the law's: a hair more, a hair less, another choice, one of a list left out or added. */
final class OtherValues {
    private static final BigDecimal HAIR = new BigDecimal("0.0001");
    private static final List<String> ACTIVITIES = List.of("CRM_INBOUND");

    private OtherValues() {}

    static Stream<Object> of(Parameter parameter, Object value) {
        return switch (value) {
            case Share share -> shares(share).map(Object.class::cast);
            case Integer number -> Stream.<Object>of(number + 1, number - 1).filter(other -> !other.equals(-1));
            case Dirham amount -> amounts(amount).map(Object.class::cast);
            case Boolean flag -> Stream.of(!flag);
            case LocalDate day -> Stream.of(day.plusDays(1), day.plusMonths(1));
            case String text ->
                texts(parameter).filter(other -> !other.equals(text)).map(Object.class::cast);
            case List<?> several when parameter.kind() == Kind.TARIFF -> tariffs(several);
            case List<?> several -> lists(parameter, several);
            default -> throw new IllegalArgumentException(parameter.key());
        };
    }

    private static Stream<Share> shares(Share share) {
        BigDecimal decimal = new BigDecimal(share.toDecimal());
        return Stream.of(decimal.add(HAIR), decimal.subtract(HAIR))
                .filter(other -> other.signum() >= 0)
                .map(other -> Share.parse(other.toPlainString()));
    }

    private static Stream<Dirham> amounts(Dirham amount) {
        return Stream.of(amount.plus(new Dirham(100)), amount.minus(new Dirham(100)));
    }

    private static Stream<String> texts(Parameter parameter) {
        if (!parameter.choices().isEmpty()) {
            return parameter.choices().stream();
        }
        return Stream.of(parameter.key().endsWith(".region") ? "SOUSS_MASSA" : "FR");
    }

    private static Stream<Object> lists(Parameter parameter, List<?> several) {
        Stream<Object> without = several.stream()
                .map(one -> several.stream().filter(other -> !other.equals(one)).toList());
        List<String> more = several.isEmpty() ? ACTIVITIES : parameter.choices();
        Stream<Object> with =
                more.stream().filter(one -> !several.contains(one)).map(one -> with(several, one));
        return Stream.concat(without, with);
    }

    private static List<Object> with(List<?> several, String one) {
        List<Object> more = new ArrayList<>(several);
        more.add(one);
        return more;
    }

    /** Each floor and each rate in turn. The first floor, nothing, is where income begins, and is left alone. */
    private static Stream<Object> tariffs(List<?> tariff) {
        List<Object> others = new ArrayList<>();
        for (int i = 0; i < tariff.size(); i++) {
            Bracket was = (Bracket) tariff.get(i);
            if (i > 0) {
                amounts(was.floor()).forEach(with(tariff, others, i, floor -> new Bracket(floor, was.rate())));
            }
            shares(was.rate()).forEach(with(tariff, others, i, rate -> new Bracket(was.floor(), rate)));
        }
        return others.stream();
    }

    private static <T> java.util.function.Consumer<T> with(
            List<?> tariff, List<Object> others, int at, java.util.function.Function<T, Bracket> bracket) {
        return value -> {
            List<Object> other = new ArrayList<>(tariff);
            other.set(at, bracket.apply(value));
            others.add(other);
        };
    }
}
