package ma.hawafiz.law.parameter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Share;

/**
 * What a parameter's value is, and how it is read from plain data: a {@link String}, a {@link BigDecimal}, a
 * {@link Boolean}, a {@link List} or, for a tariff, a list of maps. Anything else is an {@link IllegalArgumentException}.
 */
public enum Kind {
    SHARE {
        @Override
        public Object read(Object plain) {
            return Share.parse(figure(plain));
        }
    },
    INTEGER {
        @Override
        public Object read(Object plain) {
            String figure = figure(plain);
            if (!figure.matches("\\d{1,4}")) {
                throw refused(plain);
            }
            return Integer.valueOf(figure);
        }
    },
    AMOUNT {
        @Override
        public Object read(Object plain) {
            Dirham amount = Dirham.parse(figure(plain));
            if (amount.centimes() < 0) {
                throw refused(plain);
            }
            return amount;
        }
    },
    FLAG {
        @Override
        public Object read(Object plain) {
            return plain instanceof Boolean ? plain : refuse(plain);
        }
    },
    DATE {
        @Override
        public Object read(Object plain) {
            if (!(plain instanceof String text) || !text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                throw refused(plain);
            }
            try {
                return LocalDate.parse(text);
            } catch (java.time.format.DateTimeParseException impossible) {
                throw new IllegalArgumentException(impossible);
            }
        }
    },
    TEXT {
        @Override
        public Object read(Object plain) {
            return plain instanceof String text && !text.isBlank() ? text : refuse(plain);
        }
    },
    /** Several texts, whose order means nothing. */
    LIST {
        @Override
        public Object read(Object plain) {
            if (!(plain instanceof List<?> several)) {
                throw refused(plain);
            }
            return several.stream()
                    .map(one -> (String) TEXT.read(one))
                    .distinct()
                    .sorted()
                    .toList();
        }
    },
    TARIFF {
        @Override
        public Object read(Object plain) {
            if (!(plain instanceof List<?> steps)) {
                throw refused(plain);
            }
            return steps.stream().map(Kind::bracket).toList();
        }
    };

    public abstract Object read(Object plain);

    private static Bracket bracket(Object plain) {
        if (plain instanceof Map<?, ?> step
                && step.get("above") instanceof Object floor
                && step.get("rate") instanceof Object rate) {
            return new Bracket((Dirham) AMOUNT.read(floor), (Share) SHARE.read(rate));
        }
        throw refused(plain);
    }

    private static String figure(Object plain) {
        return switch (plain) {
            case String text -> text;
            case BigDecimal number -> number.toPlainString();
            default -> throw refused(plain);
        };
    }

    private static Object refuse(Object plain) {
        throw refused(plain);
    }

    private static IllegalArgumentException refused(Object plain) {
        return new IllegalArgumentException("not a value of this kind: " + plain);
    }
}
