package ma.hawafiz.crosscheck;

/** What two firms' payrolls do not let stand together. */
public enum FindingKind {
    /** A person has declared days with both firms in one month. */
    OVERLAP,
    /** The same, both for all the days a month has at CNSS. */
    FULL_TIME_TWICE,
    /** Hired within the anti-churn months after working for a sister firm. */
    REHIRED_THROUGH_SISTER,
    /** One CNSS number on two people's names. */
    ONE_NUMBER_TWO_NAMES,
    /** Two firms are paid into one account. */
    SHARED_ACCOUNT
}
