package ma.hawafiz.payment.answer;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ma.hawafiz.payment.iso20022.BankMessage;
import ma.hawafiz.payment.iso20022.BankMessage.Line;
import ma.hawafiz.payment.iso20022.BankMessage.Meaning;
import ma.hawafiz.payment.iso20022.BankMessage.Said;
import ma.hawafiz.payment.iso20022.MessageFault;
import ma.hawafiz.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Holds what the bank says against what was ordered: every fault, or what follows line by line. */
@ApplicationScoped
class WeighAnswer {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,4}");
    private static final int LONGEST_TEXT = 500;

    private final IssuedOrders orders;

    WeighAnswer(IssuedOrders orders) {
        this.orders = orders;
    }

    /** What follows for an order that had no outcome. */
    record Step(
            IssuedOrder order,
            PaymentOutcome.Kind outcome,
            @Nullable LocalDate settledOn,
            @Nullable String code,
            @Nullable String text) {}

    /** @param steps nothing where there is a fault */
    record Weighed(List<Violation> faults, List<Step> steps, int lines) {}

    Weighed weigh(BankMessage message) {
        List<Violation> faults = new ArrayList<>();
        Optional<IssuedOrders.IssuedRun> run = run(message, faults);
        List<Line> lines = lines(message, run);
        Map<String, IssuedOrder> known = orders.named(
                lines.stream().map(Line::reference).filter(Objects::nonNull).toList());
        List<Step> steps = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Line line : lines) {
            IssuedOrder order = order(line, known, seen, run, faults);
            if (order != null) {
                step(line, order, faults).ifPresent(steps::add);
            }
        }
        message.entries().forEach(entry -> checkEntry(entry, faults));
        return new Weighed(List.copyOf(faults), faults.isEmpty() ? steps : List.of(), lines.size());
    }

    private Optional<IssuedOrders.IssuedRun> run(BankMessage message, List<Violation> faults) {
        Said original = message.original();
        if (original == null) {
            if (message.kind() == BankMessage.Kind.PAIN_002) {
                faults.add(Violation.of("OrgnlMsgId", null, "member.missing"));
            }
            return Optional.empty();
        }
        Optional<IssuedOrders.IssuedRun> run = orders.run(original.value());
        if (run.isEmpty()) {
            faults.add(fault(original, "bank.run"));
        }
        run.ifPresent(issued -> {
            Said count = message.count();
            if (count != null && !count.value().equals(String.valueOf(issued.orders()))) {
                faults.add(fault(count, "bank.count", issued.orders()));
            }
            Said sum = message.sum();
            if (sum != null && centimes(sum.value()) != issued.total()) {
                faults.add(fault(sum, "bank.sum", BigDecimal.valueOf(issued.total(), 2)));
            }
        });
        return run;
    }

    /** Where the bank speaks of the run as a whole, it speaks of each of its orders. */
    private List<Line> lines(BankMessage message, Optional<IssuedOrders.IssuedRun> run) {
        Line whole = message.whole();
        if (whole == null || run.isEmpty()) {
            return message.lines();
        }
        return orders.references(run.get().number()).stream()
                .map(reference -> new Line(
                        whole.line(),
                        reference,
                        null,
                        null,
                        whole.status(),
                        whole.meaning(),
                        whole.reasonCode(),
                        whole.reasonText(),
                        whole.settledOn()))
                .toList();
    }

    private static @Nullable IssuedOrder order(
            Line line,
            Map<String, IssuedOrder> known,
            Set<String> seen,
            Optional<IssuedOrders.IssuedRun> run,
            List<Violation> faults) {
        String reference = line.reference();
        if (reference == null) {
            faults.add(fault(line, "EndToEndId", null, "member.missing"));
            return null;
        }
        IssuedOrder order = known.get(reference);
        if (order == null) {
            faults.add(fault(line, "EndToEndId", reference, "bank.order"));
            return null;
        }
        if (run.isPresent() && !run.get().number().equals(order.runNumber())) {
            faults.add(fault(line, "EndToEndId", reference, "bank.otherRun", order.runNumber()));
        }
        if (!seen.add(reference)) {
            faults.add(fault(line, "EndToEndId", reference, "bank.twice"));
            return null;
        }
        if (line.amount() != null
                && (centimes(line.amount()) != order.amount()
                        || (line.currency() != null && !line.currency().equals("MAD")))) {
            faults.add(fault(
                    line,
                    "Amt",
                    line.amount() + (line.currency() == null ? "" : " " + line.currency()),
                    "bank.amount",
                    BigDecimal.valueOf(order.amount(), 2)));
        }
        return order;
    }

    private static Optional<Step> step(Line line, IssuedOrder order, List<Violation> faults) {
        if (line.meaning() == Meaning.UNKNOWN) {
            faults.add(fault(line, "Sts", line.status(), "bank.status"));
            return Optional.empty();
        }
        if (line.meaning() == Meaning.PENDING) {
            return Optional.empty();
        }
        PaymentOutcome.Kind outcome =
                line.meaning() == Meaning.SETTLED ? PaymentOutcome.Kind.PAID : PaymentOutcome.Kind.REFUSED;
        if (order.outcome() != null && order.outcome() != outcome) {
            faults.add(fault(line, "Sts", line.status(), "bank.contradicts." + order.outcome()));
        }
        String code = line.reasonCode();
        if (code != null && !CODE.matcher(code).matches()) {
            faults.add(fault(line, "Rsn", code, "bank.reason"));
        }
        LocalDate settledOn = date(line, faults);
        if (order.outcome() != null) {
            return Optional.empty();
        }
        boolean refused = outcome == PaymentOutcome.Kind.REFUSED;
        String text = line.reasonText();
        return Optional.of(new Step(
                order,
                outcome,
                refused ? null : settledOn,
                refused ? code : null,
                !refused || text == null ? null : text.substring(0, Math.min(text.length(), LONGEST_TEXT))));
    }

    private static @Nullable LocalDate date(Line line, List<Violation> faults) {
        String said = line.settledOn();
        try {
            return said == null ? null : LocalDate.parse(said);
        } catch (DateTimeException noDate) {
            faults.add(fault(line, "Dt", said, "bank.date"));
            return null;
        }
    }

    private static void checkEntry(BankMessage.Entry entry, List<Violation> faults) {
        String amount = entry.amount();
        List<Line> lines = entry.lines();
        if (amount == null || lines.isEmpty() || lines.stream().anyMatch(line -> line.amount() == null)) {
            return;
        }
        long sum = lines.stream().mapToLong(line -> centimes(line.amount())).sum();
        if (centimes(amount) != sum) {
            faults.add(Violation.of(
                    MessageFault.place(entry.line(), "Ntry/Amt"), amount, "bank.entry", BigDecimal.valueOf(sum, 2)));
        }
    }

    /** Negative, and so equal to nothing ordered, where it is no amount in centimes. */
    private static long centimes(@Nullable String amount) {
        if (amount == null || !amount.matches("\\d{1,13}(\\.\\d{1,5})?")) {
            return -1;
        }
        BigDecimal centimes = new BigDecimal(amount).movePointRight(2).stripTrailingZeros();
        return centimes.scale() > 0 ? -1 : centimes.longValueExact();
    }

    private static Violation fault(Said said, String code, Object... figures) {
        return Violation.of(MessageFault.place(said.line(), said.element()), said.value(), code, figures);
    }

    private static Violation fault(Line line, String element, @Nullable String value, String code, Object... figures) {
        return Violation.of(MessageFault.place(line.line(), element), value, code, figures);
    }
}
