package ma.hawafiz.law.situation;

import ma.hawafiz.law.money.Dirham;

/** A benefit already granted to a person, as the ledger has it. */
public record Grant(String cnss, Measure measure, int exercice, Dirham amount) {}
