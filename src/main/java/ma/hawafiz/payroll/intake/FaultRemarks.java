package ma.hawafiz.payroll.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import ma.hawafiz.payroll.intake.UploadFaults.Numbered;
import ma.hawafiz.payroll.reading.Fault;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/** The faults of an upload as remarks on its lines, fetched a portion at a time. */
final class FaultRemarks implements Annotate.Remarks {
    private static final int PORTION = 1_000;

    private final UploadFaults faults;
    private final UUID uploadId;
    private final Language language;
    private final Deque<Fault> ahead = new ArrayDeque<>();
    private long last;
    private boolean more = true;

    FaultRemarks(UploadFaults faults, UUID uploadId, Language language) {
        this.faults = faults;
        this.uploadId = uploadId;
        this.language = language;
    }

    @Override
    public String upTo(long line) {
        StringJoiner remarks = new StringJoiner(" | ");
        for (Fault fault = next(); fault != null && fault.line() <= line; fault = next()) {
            remarks.add(remark(fault));
            ahead.remove();
        }
        return remarks.toString();
    }

    private @Nullable Fault next() {
        if (ahead.isEmpty() && more) {
            List<Numbered> portion = faults.list(uploadId, last, PORTION);
            more = portion.size() == PORTION;
            portion.forEach(each -> {
                ahead.add(each.fault());
                last = each.number();
            });
        }
        return ahead.peek();
    }

    /** Begins with a word of ours, whatever the file says: no spreadsheet takes it for a formula. */
    private String remark(Fault fault) {
        ProblemDocument.Entry said = ProblemDocument.entry(ImportPayroll.violation(fault), language);
        String place = FaultPlace.of(fault, language);
        String column = place == null ? "" : "[" + place + "] ";
        return column + said.reason() + " " + said.remedy();
    }
}
