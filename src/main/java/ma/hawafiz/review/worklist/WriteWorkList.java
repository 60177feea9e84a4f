package ma.hawafiz.review.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.hawafiz.dossier.clock.RunningDelays;
import ma.hawafiz.dossier.clock.TimeLeft;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.i18n.Wording;
import ma.hawafiz.platform.time.PortalClock;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The filtered list to take along, written while it is read: the portal holds a thousand rows of it at a time. */
@ApplicationScoped
class WriteWorkList {
    /** Beyond that, the workbook says that there are more. */
    static final int MOST_ROWS = 20_000;

    private static final int ROWS_AT_A_TIME = 1_000;
    private static final int CENTIMES = 2;
    private static final Wording WORDS = Wording.of("worklist");
    private static final Wording NAMES = Wording.of("names");
    private static final List<String> HEADS = List.of(
            "number",
            "company",
            "ice",
            "measure",
            "exercice",
            "state",
            "lodgedAt",
            "capped",
            "payable",
            "forHumans",
            "assignee",
            "due");

    private final WorkItems workItems;
    private final RunningDelays running;
    private final PortalClock clock;

    WriteWorkList(WorkItems workItems, RunningDelays running, PortalClock clock) {
        this.workItems = workItems;
        this.running = running;
        this.clock = clock;
    }

    StreamingOutput write(WorkFilter filter, Language language) {
        return out -> write(filter, language, out);
    }

    private void write(WorkFilter filter, Language language, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Hawafiz", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(WORDS.say(language, "sheet"));
            if (language == Language.AR) {
                sheet.rightToLeft();
            }
            for (int column = 0; column < HEADS.size(); column++) {
                sheet.value(0, column, WORDS.say(language, HEADS.get(column)));
                sheet.style(0, column).bold().set();
            }
            int row = 1;
            @Nullable UUID after = null;
            do {
                WorkItems.Window window = workItems.window(filter, new WorkItems.Place(after, null), ROWS_AT_A_TIME);
                Map<UUID, TimeLeft> left = running.left(
                        window.items().stream().map(WorkItem::dossierId).toList());
                for (WorkItem item : window.items()) {
                    line(sheet, row++, item, left.get(item.dossierId()), language);
                }
                sheet.flush();
                after = window.next();
            } while (after != null && row <= MOST_ROWS);
            if (after != null) {
                sheet.value(row, 0, WORDS.say(language, "more", MOST_ROWS));
            }
        }
    }

    private void line(Worksheet sheet, int row, WorkItem item, @Nullable TimeLeft left, Language language) {
        sheet.value(row, 0, item.number());
        sheet.value(row, 1, item.companyName());
        sheet.value(row, 2, item.ice());
        sheet.value(row, 3, item.measure().name());
        sheet.value(row, 4, item.exercice());
        sheet.value(row, 5, NAMES.say(language, "state." + item.state()));
        sheet.value(row, 6, LocalDate.ofInstant(item.lodgedAt(), clock.zone()));
        sheet.style(row, 6).format("yyyy-mm-dd").set();
        sheet.value(row, 7, BigDecimal.valueOf(item.capped(), CENTIMES));
        sheet.value(row, 8, BigDecimal.valueOf(item.payable(), CENTIMES));
        sheet.value(row, 9, item.forHumans());
        sheet.value(row, 10, item.assigneeName());
        if (left != null) {
            sheet.value(row, 11, left.due());
            sheet.style(row, 11).format("yyyy-mm-dd").set();
        }
    }
}
