package ma.hawafiz.payroll.reading.annual;

/** An état 9421 in which nothing is wrong: its year, and what its permanent staff adds up to, in centimes. */
public record AnnualReturn(int year, int persons, int permanent, long rbi, long ir) {}
