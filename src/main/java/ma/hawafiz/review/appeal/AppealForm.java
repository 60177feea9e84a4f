package ma.hawafiz.review.appeal;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.review.Proposal;

/**
 * An appeal, or a revised decision, as it was typed: for each line shown {@code ground.CNSS}, or {@code proposal.CNSS} and
 * {@code reason.CNSS}. What is wrong with it is told beside the field it came from.
 */
record AppealForm(MultivaluedMap<String, String> sent) {
    private static final String GROUND = "ground.";
    private static final String PROPOSAL = "proposal.";
    private static final String REASON = "reason.";

    static AppealForm empty() {
        return new AppealForm(new MultivaluedHashMap<>());
    }

    String text(String name) {
        String typed = sent.getFirst(name);
        return typed == null ? "" : typed.strip();
    }

    String ground(String cnss) {
        return text(GROUND + cnss);
    }

    String proposal(String cnss) {
        return text(PROPOSAL + cnss);
    }

    String reason(String cnss) {
        return text(REASON + cnss);
    }

    List<FileAppeal.ContestedLine> contested() {
        return filled(GROUND).stream()
                .map(cnss -> new FileAppeal.ContestedLine(cnss, ground(cnss)))
                .toList();
    }

    List<RevisedLine> revised() {
        return filled(PROPOSAL).stream()
                .map(cnss -> new RevisedLine(
                        cnss,
                        proposal(cnss).equals(Proposal.GRANT.name()) ? Proposal.GRANT : Proposal.REFUSE,
                        reason(cnss)))
                .toList();
    }

    /** The lines of which something was typed, in one order. */
    private List<String> filled(String prefix) {
        return sent.keySet().stream()
                .filter(name -> name.startsWith(prefix) && !text(name).isEmpty())
                .map(name -> name.substring(prefix.length()))
                .sorted()
                .toList();
    }

    /** The problem with its places as fields of this form. */
    ProblemDocument onItsFields(ProblemDocument problem) {
        return problem.placed(this::field);
    }

    private String field(String path) {
        if (path.equals("ground")) {
            return sent.containsKey("revised") ? "revised" : "upheld";
        }
        String[] parts = path.split("\\.");
        if (parts.length != 3) {
            return path;
        }
        boolean filing = filled(PROPOSAL).isEmpty();
        String cnss = filled(filing ? GROUND : PROPOSAL).get(Integer.parseInt(parts[1]));
        return (filing ? GROUND : parts[2].equals("reason") ? REASON : PROPOSAL) + cnss;
    }
}
