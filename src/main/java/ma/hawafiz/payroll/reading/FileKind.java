package ma.hawafiz.payroll.reading;

/** What a file is, as its content says. */
public enum FileKind {
    PAYROLL_CSV,
    PAYROLL_XLSX,
    EBDS,
    ETAT_9421
}
