package ma.hawafiz.simulation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.i18n.Wording;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A simulation to take along: a workbook of four sheets, which in Arabic run from right to left. Amounts are numbers, so
 * that they can be computed with; each sheet begins by saying that no right arises from it.
 */
final class WriteWorkbook {
    private static final Wording SIMULATION = Wording.of("simulation");
    private static final Wording NAMES = Wording.of("names");
    private static final int FIRST_ROW = 2;

    private final SimulationView view;
    private final Language language;

    WriteWorkbook(SimulationView view, Language language) {
        this.view = view;
        this.language = language;
    }

    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Hawafiz", "1.0")) {
            summary(sheet(workbook, "summary", 34, 18, 18, 18, 18, 18));
            groups(sheet(workbook, "groups", 60, 12, 16, 16, 16, 16, 16, 16, 18, 18));
            reasons(sheet(workbook, "reasons", 34, 60, 14, 16, 90, 70, 10));
            parameters(sheet(workbook, "parameters", 60, 30, 30, 80, 12));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private Worksheet sheet(Workbook workbook, String name, int... widths) {
        Worksheet sheet = workbook.newWorksheet(say("sheet." + name));
        if (language == Language.AR) {
            sheet.rightToLeft();
        }
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
        }
        sheet.value(0, 0, say("hypothetical"));
        sheet.style(0, 0).bold().fontColor("A3211F").set();
        return sheet;
    }

    private void summary(Worksheet sheet) {
        List<Object> head = new ArrayList<>(List.of(say("year")));
        view.measures().forEach(measure -> head.add(NAMES.say(language, "measure." + measure)));
        head.add(say("total"));
        int row = head(sheet, FIRST_ROW, head);
        for (SimulationView.YearRow year : view.years()) {
            List<Object> cells = new ArrayList<>(List.of(year.year()));
            cells.addAll(year.amounts());
            cells.add(year.total());
            row = line(sheet, row, cells);
        }
        List<Object> sums = new ArrayList<>(List.of(say("total")));
        sums.addAll(view.sums());
        sums.add(view.total());
        sheet.range(row, 0, row, sums.size() - 1).style().bold().set();
        row = line(sheet, row, sums);
        row = line(sheet, row + 1, List.of(say("takenByCap"), view.takenByCap()));
        row = line(sheet, row, List.of(view.ruleSet()));
        row = head(sheet, row + 1, List.of(say("assumptions")));
        for (String assumption : view.assumptions()) {
            row = line(sheet, row, List.of(assumption));
        }
        line(sheet, row + 1, List.of(say("link"), view.link()));
    }

    private void groups(Worksheet sheet) {
        List<Object> head = new ArrayList<>(List.of(say("group.head"), say("measure")));
        view.years().forEach(year -> head.add(year.year()));
        head.add(say("total"));
        head.add(say("takenByCap"));
        int row = head(sheet, FIRST_ROW, head);
        for (SimulationView.GroupRow group : view.groups()) {
            List<Object> cells = new ArrayList<>(List.of(group.group(), group.measure()));
            cells.addAll(group.amounts());
            cells.add(group.total());
            cells.add(group.takenByCap());
            row = line(sheet, row, cells);
        }
        sheet.freezePane(2, FIRST_ROW + 1);
    }

    private void reasons(Worksheet sheet) {
        int row = head(
                sheet,
                FIRST_ROW,
                List.of(
                        say("measure"),
                        say("group.head"),
                        say("outcome"),
                        say("amount"),
                        say("because"),
                        say("source"),
                        say("confidence")));
        for (SimulationView.Obstacle obstacle : view.obstacles()) {
            row = line(
                    sheet,
                    row,
                    List.of(
                            obstacle.measure(),
                            obstacle.group() == null ? "" : obstacle.group(),
                            NAMES.say(
                                    language, "outcome." + obstacle.condition().outcome()),
                            "",
                            String.join(", ", obstacle.years()) + " – "
                                    + obstacle.condition().because(),
                            obstacle.condition().source().text(),
                            obstacle.condition().source().confidence()));
        }
        row = head(sheet, row + 1, List.of(say("calculation", String.valueOf(view.shown()))));
        for (SimulationView.Calculation calculation : view.calculations()) {
            for (SimulationView.Step step : calculation.steps()) {
                row = line(
                        sheet,
                        row,
                        List.of(
                                calculation.measure(),
                                calculation.group(),
                                NAMES.say(language, "outcome." + calculation.outcome()),
                                step.value(),
                                step.because(),
                                step.source().text(),
                                step.source().confidence()));
            }
        }
    }

    private void parameters(Worksheet sheet) {
        int row = head(
                sheet,
                FIRST_ROW,
                List.of(say("parameter"), say("applied"), say("ofTheLaw"), say("source"), say("confidence")));
        for (SimulationView.Rule rule : view.rules()) {
            boolean changed = view.changes().contains(rule);
            if (changed) {
                sheet.range(row, 0, row, 4).style().bold().set();
            }
            row = line(
                    sheet,
                    row,
                    List.of(
                            rule.name(),
                            rule.value(),
                            rule.law(),
                            rule.source().text(),
                            rule.source().confidence()));
        }
        sheet.freezePane(1, FIRST_ROW + 1);
    }

    private static int head(Worksheet sheet, int row, List<?> cells) {
        sheet.range(row, 0, row, Math.max(0, cells.size() - 1))
                .style()
                .bold()
                .wrapText(true)
                .fillColor("E4F0EA")
                .set();
        return line(sheet, row, cells);
    }

    private static int line(Worksheet sheet, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case BigDecimal amount -> {
                    sheet.value(row, column, amount);
                    sheet.style(row, column).format("#,##0.00").set();
                }
                case Integer number -> sheet.value(row, column, number);
                case Object text -> sheet.value(row, column, plain(text.toString()));
            }
        }
        return row + 1;
    }

    /** A cell is a paragraph of its own: the isolates that keep digits in order inside a sentence would show as boxes. */
    private static String plain(String text) {
        return text.replace("\u2068", "").replace("\u2069", "");
    }

    private String say(String key, Object... figures) {
        return SIMULATION.say(language, key, figures);
    }
}
