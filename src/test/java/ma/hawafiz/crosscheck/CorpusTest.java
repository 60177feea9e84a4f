package ma.hawafiz.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import ma.hawafiz.law.money.Month;
import org.junit.jupiter.api.Test;

/** How many of the persons in several firms are found, and how many of those found are: docs/bench/same-person.md. */
class CorpusTest {
    private static final Path FIGURES = Path.of("docs/bench/same-person.md");
    private static final Corpus CORPUS = new Corpus(40_000, 15);
    private static final CompareEmployments COMPARE = new CompareEmployments(
            Corpus.FIRST_MONTH, Corpus.LAST_MONTH, Month.of(2025, 7).index(), 12);
    private static final IdentityTokens TOKENS = new IdentityTokens(keyedHash());
    private static final Map<Pair, Set<IdentityTokens.Kind>> CANDIDATES = candidates();

    private record Pair(int one, int other) {}

    /** Of what is true: how much was found, and how much of what was found is true. */
    private record Score(int truth, int found, int right) {
        /** In thousandths. */
        int recall() {
            return truth == 0 ? 1000 : right * 1000 / truth;
        }

        int precision() {
            return found == 0 ? 1000 : right * 1000 / found;
        }
    }

    @Test
    void findsThePersonsInSeveralFirmsAndConfusesHardlyAnybody() {
        Score byNumber = samePerson(
                shared -> shared.contains(IdentityTokens.Kind.CNSS) || shared.contains(IdentityTokens.Kind.CIN));
        Score withSlips = samePerson(shared -> true);

        assertThat(withSlips.recall())
                .as("recall in thousandths")
                .isGreaterThan(byNumber.recall())
                .isGreaterThan(975);
        assertThat(withSlips.precision()).as("precision in thousandths").isGreaterThan(990);
    }

    @Test
    void tellsWhatIsWrongWithThem() {
        for (FindingKind kind : judged()) {
            assertThat(score(kind).recall()).as("recall of " + kind).isGreaterThan(965);
            assertThat(score(kind).precision()).as("precision of " + kind).isGreaterThan(980);
        }
    }

    @Test
    void theFiguresWrittenDownAreThese() throws IOException {
        StringBuilder table = new StringBuilder("""
                # The same person in several firms

                A made-up labour market of 40,000 people in 60 firms (fixed seed, `src/test/java/ma/hawafiz/crosscheck/Corpus.java`), one in ten in
                two firms; the payrolls leave out one CNSS number in 30 and one CIN in 4, get a digit of one number in 150 wrong, spell
                one name in 8 otherwise and copy one CNSS number in 1,000 from the line above; 900 possible names for all of them.

                ```sh
                ./mvnw test -Dtest=CorpusTest -Dhawafiz.figures=write
                ```

                | | True | Found | Found and true | Precision | Recall |
                |---|---|---|---|---|---|
                """);
        row(
                table,
                "same person, by equal CNSS number or CIN",
                samePerson(shared ->
                        shared.contains(IdentityTokens.Kind.CNSS) || shared.contains(IdentityTokens.Kind.CIN)));
        row(table, "same person, with slips of the pen", samePerson(shared -> true));
        for (FindingKind kind : judged()) {
            row(table, "`" + kind + "`", score(kind));
        }
        table.append("""

                What is not found: where one payroll has the CNSS number only and the other the CIN only, nothing connects them. What is
                found and not true: namesakes, one with the number of the other. A number copied from the line above is told as `ONE_NUMBER_TWO_NAMES`.
                """);
        if ("write".equals(System.getProperty("hawafiz.figures"))) {
            Files.writeString(FIGURES, table);
        }
        assertThat(FIGURES).hasContent(table.toString());
    }

    private static Set<FindingKind> judged() {
        return EnumSet.of(FindingKind.OVERLAP, FindingKind.FULL_TIME_TWICE, FindingKind.REHIRED_THROUGH_SISTER);
    }

    private static void row(StringBuilder table, String what, Score score) {
        table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %s | %s |%n",
                what,
                score.truth,
                score.found,
                score.right,
                percent(score.precision()),
                percent(score.recall())));
    }

    private static String percent(int thousandths) {
        return thousandths / 10 + "." + thousandths % 10 + " %";
    }

    private static Score samePerson(Predicate<Set<IdentityTokens.Kind>> counted) {
        Set<Pair> found = new HashSet<>();
        CANDIDATES.forEach((pair, shared) -> {
            Likeness likeness = counted.test(shared) ? Likeness.of(at(pair.one), at(pair.other), shared) : null;
            if (likeness != null && likeness != Likeness.ONE_NUMBER_TWO_NAMES) {
                found.add(pair);
            }
        });
        return score(truth((one, other) -> true), found);
    }

    private static Score score(FindingKind kind) {
        Set<Pair> found = new HashSet<>();
        CANDIDATES.forEach((pair, shared) -> {
            if (has(kind, at(pair.one), at(pair.other), shared)) {
                found.add(pair);
            }
        });
        return score(
                truth((one, other) ->
                        has(kind, CORPUS.asItIs(one), CORPUS.asItIs(other), EnumSet.of(IdentityTokens.Kind.CIN))),
                found);
    }

    private static boolean has(FindingKind kind, Employment one, Employment other, Set<IdentityTokens.Kind> shared) {
        Set<Tie> ties = CORPUS.ties(one.company(), other.company());
        return COMPARE.findings(one, other, shared, ties).stream().anyMatch(finding -> finding.kind() == kind)
                || COMPARE.findings(other, one, shared, ties).stream().anyMatch(finding -> finding.kind() == kind);
    }

    private static Score score(Set<Pair> truth, Set<Pair> found) {
        int right = (int) found.stream().filter(truth::contains).count();
        return new Score(truth.size(), found.size(), right);
    }

    private interface Counts {
        boolean pair(Employment one, Employment other);
    }

    private static Set<Pair> truth(Counts counts) {
        Set<Pair> truth = new HashSet<>();
        for (int i = 1; i < CORPUS.employments().size(); i++) {
            // The corpus tells the employments of one person one after the other.
            if (CORPUS.samePerson(at(i - 1), at(i))
                    && !at(i - 1).company().equals(at(i).company())
                    && counts.pair(at(i - 1), at(i))) {
                truth.add(new Pair(i - 1, i));
            }
        }
        return truth;
    }

    private static Employment at(int number) {
        return CORPUS.employments().get(number);
    }

    /** What the database does with an index: each two employments of different firms that share a token. */
    private static Map<Pair, Set<IdentityTokens.Kind>> candidates() {
        Map<IdentityTokens.Token, List<Integer>> holders = new HashMap<>();
        for (int i = 0; i < CORPUS.employments().size(); i++) {
            Employment each = at(i);
            for (IdentityTokens.Token token :
                    TOKENS.of(each.cnss(), CORPUS.cin(i), each.lastName(), each.firstName())) {
                holders.computeIfAbsent(token, any -> new ArrayList<>()).add(i);
            }
        }
        Map<Pair, Set<IdentityTokens.Kind>> shared = new HashMap<>();
        holders.forEach((token, numbers) -> {
            for (int one : numbers) {
                for (int other : numbers) {
                    UUID firm = at(one).company();
                    if (one < other && !firm.equals(at(other).company())) {
                        shared.computeIfAbsent(new Pair(one, other), any -> EnumSet.noneOf(IdentityTokens.Kind.class))
                                .add(token.kind());
                    }
                }
            }
        });
        return shared;
    }

    private static java.util.function.Function<String, byte[]> keyedHash() {
        return text -> ma.hawafiz.platform.storage.Sha256.of("seed" + text)
                .substring(0, 24)
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
