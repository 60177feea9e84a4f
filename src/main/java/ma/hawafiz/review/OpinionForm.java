package ma.hawafiz.review;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/**
 * An opinion as it was typed: for each line shown {@code proposal.CNSS} and {@code reason.CNSS}, and some rows
 * {@code refusal.N.cnss} and {@code refusal.N.reason} for other lines. It remembers from which fields each refusal came,
 * so that what is wrong with it is told beside them.
 */
record OpinionForm(DossierReview.Typed typed, List<GiveOpinion.LineRefusal> refusals, List<Fields> fields) {

    /** As many other refusals as the form has rows for. */
    private static final int OTHER_REFUSALS = 3;

    record Fields(String cnss, String reason) {}

    /** Nothing typed yet. */
    static OpinionForm empty() {
        return of(new MultivaluedHashMap<>());
    }

    static OpinionForm of(MultivaluedMap<String, String> form) {
        List<GiveOpinion.LineRefusal> refusals = new ArrayList<>();
        List<Fields> fields = new ArrayList<>();
        form.keySet().stream()
                .filter(name -> name.startsWith("proposal."))
                .sorted()
                .forEach(name -> {
                    if (Proposal.REFUSE.name().equals(form.getFirst(name))) {
                        String cnss = name.substring("proposal.".length());
                        refusals.add(new GiveOpinion.LineRefusal(cnss, form.getFirst("reason." + cnss)));
                        fields.add(new Fields(name, "reason." + cnss));
                    }
                });
        List<DossierReview.OtherRefusal> others = new ArrayList<>();
        for (int i = 0; i < OTHER_REFUSALS; i++) {
            Fields row = new Fields("refusal." + i + ".cnss", "refusal." + i + ".reason");
            others.add(new DossierReview.OtherRefusal(text(form, row.cnss()), text(form, row.reason())));
            if (!text(form, row.cnss()).isEmpty() || !text(form, row.reason()).isEmpty()) {
                refusals.add(new GiveOpinion.LineRefusal(text(form, row.cnss()), text(form, row.reason())));
                fields.add(row);
            }
        }
        return new OpinionForm(new DossierReview.Typed(text(form, "summary"), others), refusals, fields);
    }

    private static String text(Map<String, List<String>> form, String name) {
        List<String> values = form.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    /** What was typed of a line; null where nothing was. */
    GiveOpinion.@Nullable LineRefusal of(@Nullable String cnss) {
        return refusals.stream()
                .filter(refusal -> refusal.cnss() != null && refusal.cnss().equals(cnss))
                .findFirst()
                .orElse(null);
    }

    /** The problem with its places as fields of this form: {@code refusals.1.reason} is where refusal 1 came from. */
    ProblemDocument onItsFields(ProblemDocument problem) {
        return problem.placed(this::field);
    }

    private String field(String path) {
        String[] parts = path.split("\\.");
        if (parts.length != 3) {
            return path;
        }
        Fields of = fields.get(Integer.parseInt(parts[1]));
        return parts[2].equals("cnss") ? of.cnss() : of.reason();
    }
}
