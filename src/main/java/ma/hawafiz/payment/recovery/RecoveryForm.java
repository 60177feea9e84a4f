package ma.hawafiz.payment.recovery;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What is typed of a recovery: {@code amount.CNSS} and {@code ground.CNSS} for each line, and the fields of a receipt. */
record RecoveryForm(MultivaluedMap<String, String> sent) {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]");
    private static final String AMOUNT = "amount.";
    private static final String GROUND = "ground.";

    static RecoveryForm empty() {
        return new RecoveryForm(new MultivaluedHashMap<>());
    }

    String text(String name) {
        String typed = sent.getFirst(name);
        return typed == null ? "" : typed.strip();
    }

    String amount(String cnss) {
        return text(AMOUNT + cnss);
    }

    String ground(String cnss) {
        return text(GROUND + cnss);
    }

    @Nullable
    Breach breach() {
        return Arrays.stream(Breach.values())
                .filter(breach -> breach.name().equals(text("breach")))
                .findFirst()
                .orElse(null);
    }

    /** @throws Refusal REQUEST_INVALID with every text that is no amount */
    List<OpenRecovery.ClaimedLine> claimed() {
        List<Violation> violations = new ArrayList<>();
        List<OpenRecovery.ClaimedLine> lines = cnss().stream()
                .map(cnss -> new OpenRecovery.ClaimedLine(cnss, dirhams(AMOUNT + cnss, violations)))
                .toList();
        refuse(violations);
        return lines;
    }

    /** @throws Refusal REQUEST_INVALID with every text that is no amount */
    List<DecideRecovery.DueLine> due() {
        List<Violation> violations = new ArrayList<>();
        List<DecideRecovery.DueLine> lines = cnss().stream()
                .map(cnss -> new DecideRecovery.DueLine(cnss, dirhams(AMOUNT + cnss, violations), ground(cnss)))
                .toList();
        refuse(violations);
        return lines;
    }

    /** @throws Refusal REQUEST_INVALID where it is no amount */
    @Nullable
    BigDecimal received() {
        List<Violation> violations = new ArrayList<>();
        BigDecimal amount = text("amount").isEmpty() ? null : dirhams("amount", violations);
        refuse(violations);
        return amount;
    }

    /** @throws Refusal REQUEST_INVALID where it is no date */
    @Nullable
    LocalDate receivedOn() {
        String typed = text("receivedOn");
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException notADate) {
            throw new Refusal(ProblemType.REQUEST_INVALID, List.of(Violation.of("$.receivedOn", typed, "date.form")));
        }
    }

    /** The lines an amount was typed for, in one order. */
    private List<String> cnss() {
        return sent.keySet().stream()
                .filter(name -> name.startsWith(AMOUNT) && !text(name).isEmpty())
                .map(name -> name.substring(AMOUNT.length()))
                .sorted()
                .toList();
    }

    private BigDecimal dirhams(String field, List<Violation> violations) {
        String plain = SPACES.matcher(text(field)).replaceAll("").replace(',', '.');
        if (plain.matches("\\d{1,13}(\\.\\d+)?")) {
            return new BigDecimal(plain);
        }
        violations.add(Violation.of("$." + field, text(field), "amount.form"));
        return BigDecimal.ZERO;
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, violations);
        }
    }

    /** The problem with its places as fields of this form. */
    ProblemDocument onItsFields(ProblemDocument problem) {
        return problem.placed(path -> {
            String[] parts = path.split("\\.");
            return parts.length == 3
                    ? (parts[2].equals("ground") ? GROUND : AMOUNT) + cnss().get(Integer.parseInt(parts[1]))
                    : path;
        });
    }
}
