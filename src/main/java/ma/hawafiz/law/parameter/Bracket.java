package ma.hawafiz.law.parameter;

import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.money.Share;

/** One step of a progressive tariff: the rate on what lies above the floor, up to the next step's floor. */
public record Bracket(Dirham floor, Share rate) {}
