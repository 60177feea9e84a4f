package ma.hawafiz.law.company;

import java.util.List;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Share;
import ma.hawafiz.law.remedy.Remedy;
import ma.hawafiz.law.situation.Turnover;
import org.jspecify.annotations.Nullable;

/** What to give of a turnover that is not known in full. Only the company knows it, unless a least exported part is asked. */
record MissingTurnover(int year, @Nullable Turnover given, Share least) {
    private static final Dirham SOMETHING = new Dirham(1);

    /** Null where one amount more would not do, the turnover given being nothing. */
    @Nullable
    Remedy remedy() {
        Dirham total = given == null ? null : given.total();
        Dirham export = given == null ? null : given.export();
        if (total == null) {
            if (export == null) {
                return remedy("", new Turnover(year, SOMETHING, SOMETHING), List.of());
            }
            Dirham then = export.compareTo(SOMETHING) > 0 ? export : SOMETHING;
            return remedy(".total", new Turnover(year, then, export), List.of()).told("TOTAL");
        }
        if (total.centimes() == 0) {
            return null;
        }
        Dirham reached = new Dirham(least.leastOf(total.centimes()));
        return least.numerator() == 0
                ? remedy(".export", new Turnover(year, total, total), List.of()).told("EXPORT")
                : remedy(".export", new Turnover(year, total, reached), List.of(reached), total, reached)
                        .told("EXPORT");
    }

    private Remedy remedy(String member, Turnover then, List<Dirham> wanted, Dirham... amounts) {
        Object[] figures = new Object[amounts.length + 1];
        figures[0] = String.valueOf(year);
        System.arraycopy(amounts, 0, figures, 1, amounts.length);
        return Remedy.ofCompany(
                "turnover[?@.year==" + year + "]" + member,
                null,
                wanted,
                company -> company.withTurnover(then),
                figures);
    }
}
