package ma.hawafiz.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.dossier.DescribeDetermination;
import ma.hawafiz.dossier.ExamineDossier;
import ma.hawafiz.dossier.GrantedBefore;
import ma.hawafiz.dossier.Reasons;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.review.derogation.CheckDerogations;
import ma.hawafiz.review.opinion.CheckRefusals;
import ma.hawafiz.review.opinion.LinesInQuestion;
import ma.hawafiz.review.opinion.OpinionDrafts;
import ma.hawafiz.review.opinion.ReasonCatalogue;
import org.jspecify.annotations.Nullable;

/** Puts the lines in question before the reviewer, each with its facts, rule and evidence side by side. */
final class DescribeLines {
    static final int LINES_A_PAGE = 20;

    private final UUID dossierId;
    private final ExamineDossier.Examined examined;
    private final DescribeDetermination describe;
    private final ReasonCatalogue catalogue;
    private final Language language;
    private final GrantedBefore before;
    private final Said said;
    private final Map<String, Integer> notes;
    private final List<String> actions;

    /** What has been said of lines: in the form just sent, else in her draft, else in the opinion given. */
    record Said(
            @Nullable OpinionForm sent,
            OpinionDrafts.@Nullable Draft draft,
            @Nullable Opinion opinion) {
        OpinionDrafts.@Nullable DraftLine of(String cnss) {
            if (sent != null && sent.shown().containsKey(cnss)) {
                return sent.shown().get(cnss);
            }
            return draft == null ? null : draft.lines().get(cnss);
        }

        boolean drafted(String cnss) {
            return draft != null && draft.savedAt() != null && draft.lines().containsKey(cnss);
        }
    }

    DescribeLines(
            UUID dossierId,
            ExamineDossier.Examined examined,
            DescribeDetermination describe,
            ReasonCatalogue catalogue,
            Language language,
            GrantedBefore before,
            Said said,
            Map<String, Integer> notes,
            List<String> actions) {
        this.dossierId = dossierId;
        this.examined = examined;
        this.describe = describe;
        this.catalogue = catalogue;
        this.language = language;
        this.before = before;
        this.said = said;
        this.notes = notes;
        this.actions = actions;
    }

    DossierReview.ToLookAt page(LinesInQuestion lines, @Nullable String about, int from) {
        String question = lines.known(about);
        List<Integer> positions = lines.of(question);
        int start = Math.clamp(from, 0, positions.size());
        int end = Math.min(start + LINES_A_PAGE, positions.size());
        return new DossierReview.ToLookAt(
                lines.questions().stream().map(each -> question(each, question)).toList(),
                question,
                positions.subList(start, end).stream().map(this::examined).toList(),
                positions.size(),
                positions.isEmpty() ? 0 : start + 1,
                start,
                start == 0 ? null : address(question, Math.max(0, start - LINES_A_PAGE)),
                end == positions.size() ? null : address(question, end));
    }

    /** Everything on the page that the company could settle. */
    static List<String> questions(DossierReview.ToLookAt toLookAt) {
        return toLookAt.page().stream()
                .flatMap(line -> ComplementLink.questions(line.line()).stream())
                .toList();
    }

    private String address(String question, int from) {
        return address(dossierId, question, from);
    }

    static String address(UUID dossierId, String question, int from) {
        List<String> parameters = new ArrayList<>();
        if (!question.equals(LinesInQuestion.HUMANS)) {
            parameters.add("about=" + question);
        }
        if (from > 0) {
            parameters.add("at=" + from);
        }
        String address = "/review/dossiers/" + dossierId;
        return address + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters)) + "#to-look-at";
    }

    private DossierReview.Question question(LinesInQuestion.Question each, String shown) {
        String code = each.code();
        int dot = code.indexOf('.');
        return new DossierReview.Question(
                code,
                dot < 0 ? code : code.substring(0, dot),
                dot < 0 ? null : code.substring(dot + 1),
                each.lines(),
                address(code, 0),
                code.equals(shown));
    }

    private DossierReview.Examined examined(int position) {
        Line line = examined.determination().lines().get(position);
        String cnss = String.valueOf(line.cnss());
        Reasons.Line described = describe.line(examined.determination(), position);
        OpinionDrafts.DraftLine drafted = said.of(cnss);
        Opinion.OpinionLine given =
                said.opinion() == null ? null : said.opinion().lines().get(position);
        return new DossierReview.Examined(
                described,
                facts(position),
                before.difference(line) > 0,
                CheckRefusals.refusable(line, before),
                proposal(drafted, given),
                given == null ? null : sentence(given),
                drafted != null ? drafted.code() : given == null ? null : given.reasonCode(),
                drafted != null ? drafted.remark() : given == null ? null : remark(given),
                said.drafted(cnss),
                notes.getOrDefault(cnss, 0),
                actions.contains("COMPLEMENT")
                        ? new ComplementLink(dossierId).asking(ComplementLink.questions(described))
                        : null,
                actions.contains("OPINE") && CheckDerogations.atStake(line, before) > 0
                        ? "/review/dossiers/" + dossierId + "/derogations?line=" + cnss
                        : null);
    }

    private static @Nullable String proposal(
            OpinionDrafts.@Nullable DraftLine drafted, Opinion.@Nullable OpinionLine given) {
        if (drafted != null) {
            return drafted.refuses() ? Proposal.REFUSE.name() : Proposal.GRANT.name();
        }
        return given == null ? null : given.proposal().name();
    }

    private @Nullable String sentence(Opinion.OpinionLine given) {
        return catalogue
                .find(given.reasonCode())
                .map(reason -> reason.sentence(language, given.remark()))
                .orElse(given.reason());
    }

    /** A reason in her own words becomes the remark of the new opinion. */
    private static @Nullable String remark(Opinion.OpinionLine given) {
        return given.remark() == null ? given.reason() : given.remark();
    }

    private DossierReview.Facts facts(int position) {
        // The engine lists the lines in the order of the situation's employees; for AIS the one line is the company's.
        List<Employee> employees = examined.situation().employees();
        if (position >= employees.size()) {
            return new DossierReview.Facts(null, null, null, null, null, List.of());
        }
        Employee employee = employees.get(position);
        return new DossierReview.Facts(
                employee.nationality(),
                employee.contract(),
                employee.hired(),
                employee.exited(),
                employee.exitReason() == null ? null : employee.exitReason().name(),
                employee.payroll().rows().stream()
                        .map(row -> new DossierReview.Month(
                                row.month().toString(),
                                row.rbi().toBigDecimal(),
                                row.days(),
                                row.situation() == null ? null : row.situation().name()))
                        .toList());
    }
}
