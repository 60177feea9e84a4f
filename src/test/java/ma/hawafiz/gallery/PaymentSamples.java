package ma.hawafiz.gallery;

import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import ma.hawafiz.payment.answer.ImportBankAnswer;
import ma.hawafiz.payment.desk.RunView;
import ma.hawafiz.payment.desk.WaitingOrders;
import ma.hawafiz.payment.iso20022.BankMessage;
import ma.hawafiz.payment.run.RunHead;
import ma.hawafiz.payment.run.RunLine;
import ma.hawafiz.payment.run.WaitingDossier;
import ma.hawafiz.platform.i18n.Language;
import org.jspecify.annotations.Nullable;

/** What the treasury sees: orders that wait, a run before and after its second payer, the bank’s answer. */
final class PaymentSamples {
    static final Map<String, Function<Language, TemplateInstance>> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put(
                "payments",
                _ -> new WaitingOrders(
                        List.of(
                                waiting(1, new WaitingDossier.Account("1296", Samples.NOON, false, false), false, null),
                                waiting(2, new WaitingDossier.Account("8811", Samples.NOON, true, true), false, "AC04"),
                                waiting(3, new WaitingDossier.Account("5043", Samples.NOON, false, false), true, null),
                                waiting(4, null, false, null)),
                        "?after=1",
                        List.of(
                                run(RunHead.State.MADE),
                                run(RunHead.State.ISSUED),
                                run(RunHead.State.SETTLED),
                                run(RunHead.State.DISCARDED)),
                        "?runs=1",
                        true,
                        null));
        PAGES.put("payments-empty", _ -> new WaitingOrders(List.of(), null, List.of(), null, false, null));
        PAGES.put(
                "payment-run-made",
                _ -> new RunView(run(RunHead.State.MADE), lines(), "?after=1", true, false, null, null));
        PAGES.put("payment-run-own", _ -> new RunView(run(RunHead.State.MADE), lines(), null, true, true, null, null));
        PAGES.put(
                "payment-run-issued",
                _ -> new RunView(
                        run(RunHead.State.ISSUED),
                        lines(),
                        null,
                        true,
                        false,
                        new ImportBankAnswer.Imported(id(7), false, BankMessage.Kind.PAIN_002, 3, 1, 1, Samples.NOON),
                        null));
        PAGES.put(
                "payment-run-answer-refused",
                _ -> new RunView(run(RunHead.State.ISSUED), lines(), null, true, false, null, Samples.problem("file")));
    }

    private PaymentSamples() {}

    private static WaitingDossier waiting(
            int number, WaitingDossier.@Nullable Account account, boolean own, @Nullable String refusedFor) {
        return new WaitingDossier(
                id(number),
                "PAE-2026-00012%d-7".formatted(number),
                id(9),
                "Atlas Relation Client",
                new BigDecimal("1820400.00"),
                own,
                account,
                refusedFor);
    }

    private static RunHead run(RunHead.State state) {
        boolean confirmed = state == RunHead.State.ISSUED || state == RunHead.State.SETTLED;
        return new RunHead(
                id(5),
                "OP-2027-000012",
                state,
                3,
                new BigDecimal("5461200.00"),
                Samples.HASH,
                confirmed ? 1 : 0,
                confirmed ? 1 : 0,
                "Said Ouazzani",
                Samples.NOON,
                confirmed ? "Nadia Filali" : null,
                confirmed ? Samples.NOON : null,
                id(8));
    }

    private static List<RunLine> lines() {
        return List.of(
                line(1, RunLine.OrderState.PAID, null, null, LocalDate.of(2027, 4, 2), false),
                line(2, RunLine.OrderState.REFUSED, "AC04", "Compte clos par le titulaire", null, true),
                line(3, RunLine.OrderState.OPEN, null, null, null, false));
    }

    private static RunLine line(
            int number,
            RunLine.OrderState state,
            @Nullable String code,
            @Nullable String text,
            @Nullable LocalDate settledOn,
            boolean changed) {
        return new RunLine(
                id(number),
                "PAE-2026-00012%d-7.1".formatted(number),
                id(number),
                "PAE-2026-00012%d-7".formatted(number),
                id(9),
                "Atlas Relation Client",
                new BigDecimal("1820400.00"),
                "1296",
                changed,
                state,
                code,
                text,
                settledOn);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
