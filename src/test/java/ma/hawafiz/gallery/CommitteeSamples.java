package ma.hawafiz.gallery;

import static ma.hawafiz.gallery.Samples.HASH;
import static ma.hawafiz.gallery.Samples.NOON;
import static ma.hawafiz.gallery.Samples.dirhams;

import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import ma.hawafiz.committee.MemberList;
import ma.hawafiz.committee.SessionDocument;
import ma.hawafiz.committee.SessionList;
import ma.hawafiz.committee.SessionView;
import ma.hawafiz.platform.i18n.Language;
import org.jspecify.annotations.Nullable;

/** The committee: its sessions at each moment of theirs, and who sits on it. */
final class CommitteeSamples {
    static final Map<String, Function<Language, TemplateInstance>> PAGES = new LinkedHashMap<>();
    private static final LocalDate DAY = LocalDate.of(2027, 3, 31);
    private static final UUID FIRST = UUID.fromString("01a49ae2-8200-7d42-9a61-0c2e4f6a8b1d");
    private static final UUID SECOND = UUID.fromString("01a49ae2-8200-7d42-9a61-0c2e4f6a8b1e");

    static {
        PAGES.put(
                "committee",
                language -> new SessionList(
                        List.of(
                                row("CTO-2027-0013", "CONVENED"), row("CTO-2027-0012", "OPEN"),
                                row("CTO-2027-0011", "CLOSED"), row("CTO-2027-0010", "CANCELLED")),
                        "?after=4",
                        17,
                        DAY,
                        null,
                        null));
        PAGES.put("committee-none", language -> new SessionList(List.of(), null, 0, DAY, "", Samples.problem("place")));
        PAGES.put("committee-convened", language -> convened());
        PAGES.put("committee-open", language -> session("OPEN", List.of("CLOSE"), false));
        PAGES.put("committee-vote", language -> session("OPEN", List.of("VOTE"), true));
        PAGES.put("committee-closed", language -> session("CLOSED", List.of(), false));
        PAGES.put("committee-members", language -> members());
    }

    private CommitteeSamples() {}

    private static SessionList.Row row(String number, String state) {
        return new SessionList.Row(
                "/gallery/committee-open", number, DAY, "Rabat, salle du comité", state, "Omar Fassi");
    }

    private static TemplateInstance convened() {
        return new SessionView(
                document("CONVENED"),
                List.of(
                        new SessionView.Row(item(FIRST, "CONVENED"), false, false, null, ""),
                        new SessionView.Row(item(SECOND, "CONVENED"), false, false, null, "")),
                List.of("ARRANGE", "OPEN", "CANCEL"),
                List.of(
                        new SessionView.Seat("1", "Rachid Mansouri", null, true, true),
                        new SessionView.Seat("2", "Zineb Alami", null, false, false),
                        new SessionView.Seat("3", "Samira Ouali", "Zineb Alami", true, false)),
                List.of(new SessionView.Ready(
                        FIRST.toString(), "PAE-2026-000123-7", "Atlas Relation Client", "PAE", 2026)),
                Samples.problem("present"));
    }

    private static TemplateInstance session(String state, List<String> actions, boolean votes) {
        return new SessionView(
                document(state),
                List.of(
                        new SessionView.Row(item(FIRST, state), votes, votes, null, ""),
                        new SessionView.Row(item(SECOND, state), false, false, votes ? "FOR" : null, "")),
                actions,
                List.of(),
                List.of(),
                actions.contains("CLOSE") ? Samples.problem("reason." + SECOND) : null);
    }

    private static SessionDocument document(String state) {
        boolean begun = !state.equals("CONVENED");
        boolean closed = state.equals("CLOSED");
        return new SessionDocument(
                FIRST,
                "CTO-2027-0012",
                DAY,
                "Rabat, salle du comité",
                state,
                "Omar Fassi",
                NOON,
                3,
                2,
                begun ? "Rachid Mansouri" : null,
                begun ? NOON : null,
                closed ? NOON : null,
                closed ? "Omar Fassi" : null,
                null,
                begun
                        ? List.of(
                                new SessionDocument.Present(FIRST, "Rachid Mansouri", false),
                                new SessionDocument.Present(SECOND, "Samira Ouali", true))
                        : List.of(),
                List.of(),
                closed
                        ? List.of(new SessionDocument.Minutes("fr", HASH), new SessionDocument.Minutes("ar", HASH))
                        : List.of());
    }

    private static SessionDocument.Item item(UUID dossier, String state) {
        boolean first = dossier.equals(FIRST);
        boolean closed = state.equals("CLOSED");
        return new SessionDocument.Item(
                dossier,
                first ? "PAE-2026-000123-7" : "PAE-2026-000124-5",
                first ? "Atlas Relation Client" : "Rif Engineering Services",
                "PAE",
                2026,
                "Laila Bennis",
                "Conditions vérifiées ; une ligne sans contrat produit.",
                351,
                1,
                first ? 0 : 1,
                dirhams("6305640.00"),
                first
                        ? List.of()
                        : List.of(
                                new SessionDocument.Aside("Samira Ouali", "DECLARED", "Ancienne salariée."),
                                new SessionDocument.Aside("Zineb Alami", "MANDATE", null)),
                first ? 2 : 1,
                first ? 1 : 0,
                first ? 1 : 0,
                0,
                closed && first
                        ? List.of(
                                new SessionDocument.Cast("Rachid Mansouri", "AGAINST"),
                                new SessionDocument.Cast("Samira Ouali", "FOR"))
                        : List.of(),
                outcome(closed, first),
                closed && first ? "Le site de Fès n’est pas traité." : null);
    }

    private static @Nullable String outcome(boolean closed, boolean first) {
        return closed ? first ? "RETURNED" : "POSTPONED" : null;
    }

    private static TemplateInstance members() {
        return new MemberList(
                List.of(
                        new MemberList.Row("1", "Rachid Mansouri", null, DAY.minusYears(1), null, "Omar Fassi"),
                        new MemberList.Row("2", "Samira Ouali", "Zineb Alami", DAY.minusYears(1), DAY, "Omar Fassi")),
                "?after=2",
                List.of(new MemberList.Titular("1", "Rachid Mansouri")),
                true,
                DAY,
                new MemberList.Typed("00000000-0000-7000-8000-000000000099", "Nabil Chraibi"),
                Samples.problem("person"));
    }
}
