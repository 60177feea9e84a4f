package ma.hawafiz.law.situation;

/** The situation of an employee in a month, in the codes and the order of CNSS e-BDS. */
public enum MonthSituation {
    /** Sortant: left. */
    SO,
    /** Décédé: deceased. */
    DE,
    /** Incapacité temporaire. */
    IT,
    /** Maladie. */
    IL,
    /** Accident du travail. */
    AT,
    /** Congé sans salaire. */
    CS,
    /** Maternité. */
    MS,
    /** Maladie professionnelle. */
    MP
}
