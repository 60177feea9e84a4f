package ma.hawafiz.law.situation;

import ma.hawafiz.law.money.Dirham;
import org.jspecify.annotations.Nullable;

/** The turnover of a calendar year, and the part of it exported. */
public record Turnover(
        int year, @Nullable Dirham total, @Nullable Dirham export) {}
