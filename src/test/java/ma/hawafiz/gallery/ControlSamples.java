package ma.hawafiz.gallery;

import static ma.hawafiz.gallery.Samples.HASH;
import static ma.hawafiz.gallery.Samples.NOON;

import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import ma.hawafiz.control.Control;
import ma.hawafiz.control.ControlList;
import ma.hawafiz.control.ControlPlan;
import ma.hawafiz.control.ControlRequest;
import ma.hawafiz.control.ControlView;
import ma.hawafiz.control.Drawn;
import ma.hawafiz.control.Finding;
import ma.hawafiz.platform.i18n.Language;
import org.jspecify.annotations.Nullable;

/** Controls: none, one committed to, one frozen, one drawn with findings. */
final class ControlSamples {
    static final Map<String, Function<Language, TemplateInstance>> PAGES = new LinkedHashMap<>();
    private static final Control COMMITTED = control(null, null);
    private static final Control FROZEN = control(1_240, null);
    private static final Control DRAWN = control(1_240, HASH);
    private static final ControlRequest TYPED =
            new ControlRequest("2026-12-31", "2026-07-01", "20", "10", "5", "10", "1000000.00", "90");

    static {
        PAGES.put("controls", _ -> new ControlList(List.of(DRAWN, FROZEN, COMMITTED), "?after=1", TYPED, null));
        PAGES.put("controls-none", _ -> new ControlList(List.of(), null, null, null));
        PAGES.put("controls-refused", _ -> new ControlList(List.of(DRAWN), null, TYPED, Samples.problem("until")));
        PAGES.put("control", _ -> new ControlView(COMMITTED, List.of(), true, List.of(), null));
        PAGES.put("control-frozen", _ -> new ControlView(FROZEN, List.of("REVEAL"), false, List.of(), null));
        PAGES.put(
                "control-drawn",
                _ -> new ControlView(
                        DRAWN,
                        List.of("RECORD"),
                        false,
                        List.of(
                                drawn(1, "HIGH", List.of("LARGE_AMOUNT", "RECENT_ACCOUNT"), null),
                                drawn(2, "RANDOM", List.of(), Finding.BREACH)),
                        "?after=2"));
    }

    private ControlSamples() {}

    private static Control control(@Nullable Integer dossiers, @Nullable String seed) {
        return new Control(
                UUID.fromString("01a49b0b-b4e0-7a90-8f13-5d2c7e4b6a08"),
                new ControlPlan(
                        LocalDate.of(2026, 7, 1),
                        LocalDate.of(2026, 12, 31),
                        20,
                        10,
                        5,
                        10,
                        new BigDecimal("1000000.00"),
                        90),
                HASH,
                NOON,
                dossiers == null ? null : HASH,
                dossiers,
                dossiers == null ? null : NOON,
                seed,
                seed == null ? null : NOON,
                seed == null ? 0 : 45,
                seed == null ? 0 : 12,
                seed == null ? 0 : 1);
    }

    private static Drawn drawn(int rank, String as, List<String> risks, @Nullable Finding finding) {
        return new Drawn(
                UUID.fromString("01a49b0b-b4e0-7a90-8f13-00000000000" + rank),
                UUID.fromString("01a49b0b-b4e0-7a90-8f13-5d2c7e4b6a10"),
                "Atlas Relation Client",
                "PAE-2026-00012" + rank + "-7",
                as,
                rank,
                risks,
                finding,
                finding == null ? null : "Trois postes introuvables sur le site S2.",
                finding == null ? null : "Laila Bennis",
                finding == null ? null : NOON);
    }
}
