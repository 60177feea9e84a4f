package ma.hawafiz.review;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.review.opinion.LineRefusal;
import ma.hawafiz.review.opinion.OpinionDrafts;
import org.jspecify.annotations.Nullable;

/**
 * An opinion as it was typed: for each line shown {@code proposal.CNSS} where the law would pay it, {@code code.CNSS} and
 * {@code remark.CNSS}, and some rows {@code refusal.N.cnss}, {@code .code} and {@code .remark} for other lines. It remembers
 * from which fields each refusal came, so that what is wrong with it is told beside them.
 *
 * @param shown what was said of each line shown, refused or not, by CNSS number
 */
record OpinionForm(
        DossierReview.Typed typed,
        Map<String, OpinionDrafts.DraftLine> shown,
        List<LineRefusal> refusals,
        List<Fields> fields) {

    /** As many other refusals as the form has rows for. */
    private static final int OTHER_REFUSALS = 3;

    private static final String CODE = "code.";
    private static final String PROPOSAL = "proposal.";

    record Fields(String cnss, String code, String remark) {
        String of(String member) {
            return switch (member) {
                case "cnss" -> cnss;
                case "remark" -> remark;
                default -> code;
            };
        }
    }

    /** Nothing typed but what the draft holds. */
    static OpinionForm empty(String summary) {
        MultivaluedMap<String, String> nothing = new MultivaluedHashMap<>();
        nothing.putSingle("summary", summary);
        return of(nothing);
    }

    static OpinionForm of(MultivaluedMap<String, String> form) {
        Map<String, OpinionDrafts.DraftLine> shown = new LinkedHashMap<>();
        List<LineRefusal> refusals = new ArrayList<>();
        List<Fields> fields = new ArrayList<>();
        form.keySet().stream().filter(name -> name.startsWith(CODE)).sorted().forEach(name -> {
            String cnss = name.substring(CODE.length());
            OpinionDrafts.DraftLine line = line(form, cnss);
            shown.put(cnss, line);
            if (line.refuses()) {
                refusals.add(LineRefusal.coded(cnss, line.code(), line.remark()));
                boolean payable = form.containsKey(PROPOSAL + cnss);
                fields.add(new Fields(payable ? PROPOSAL + cnss : name, name, "remark." + cnss));
            }
        });
        List<DossierReview.OtherRefusal> others = new ArrayList<>();
        for (int i = 0; i < OTHER_REFUSALS; i++) {
            String row = "refusal." + i + ".";
            DossierReview.OtherRefusal other = new DossierReview.OtherRefusal(
                    text(form, row + "cnss"), text(form, row + "code"), text(form, row + "remark"));
            others.add(other);
            if (other.filled()) {
                refusals.add(LineRefusal.coded(other.cnss(), other.code(), other.remark()));
                fields.add(new Fields(row + "cnss", row + "code", row + "remark"));
            }
        }
        return new OpinionForm(new DossierReview.Typed(text(form, "summary"), others), shown, refusals, fields);
    }

    /** Of a line the law would pay, as proposed; of another, refused where a reason was chosen. */
    private static OpinionDrafts.DraftLine line(MultivaluedMap<String, String> form, String cnss) {
        String code = text(form, CODE + cnss);
        String remark = text(form, "remark." + cnss);
        boolean refuses = form.containsKey(PROPOSAL + cnss)
                ? Proposal.REFUSE.name().equals(form.getFirst(PROPOSAL + cnss))
                : !code.isEmpty();
        return new OpinionDrafts.DraftLine(cnss, refuses, known(code), known(remark));
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(Map<String, List<String>> form, String name) {
        List<String> values = form.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    /** With what the draft refuses of lines that this form says nothing of. */
    OpinionForm with(List<LineRefusal> drafted) {
        Set<String> said =
                refusals.stream().map(refusal -> String.valueOf(refusal.cnss())).collect(Collectors.toSet());
        List<LineRefusal> all = new ArrayList<>(refusals);
        List<Fields> places = new ArrayList<>(fields);
        drafted.stream()
                .filter(refusal -> !shown.containsKey(String.valueOf(refusal.cnss())))
                .filter(refusal -> !said.contains(String.valueOf(refusal.cnss())))
                .forEach(refusal -> {
                    all.add(refusal);
                    places.add(new Fields("summary", "summary", "summary"));
                });
        return new OpinionForm(typed, shown, all, places);
    }

    /** What the draft is to keep: the lines shown, and those refused by their number. */
    List<OpinionDrafts.DraftLine> lines() {
        Map<String, OpinionDrafts.DraftLine> lines = new LinkedHashMap<>(shown);
        typed.otherRefusals().stream()
                .filter(other -> !other.cnss().isEmpty())
                .forEach(other -> lines.put(
                        other.cnss(),
                        new OpinionDrafts.DraftLine(other.cnss(), true, known(other.code()), known(other.remark()))));
        return List.copyOf(lines.values());
    }

    /** The problem with its places as fields of this form: {@code refusals.1.reason} is where refusal 1 came from. */
    ProblemDocument onItsFields(ProblemDocument problem) {
        return problem.placed(this::field);
    }

    private String field(String path) {
        String[] parts = path.split("\\.");
        if (parts.length != 3 || !parts[0].equals("refusals")) {
            return path;
        }
        return fields.get(Integer.parseInt(parts[1])).of(parts[2]);
    }
}
