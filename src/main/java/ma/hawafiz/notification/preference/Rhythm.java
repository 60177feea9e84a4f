package ma.hawafiz.notification.preference;

/** When e-mails come. */
public enum Rhythm {
    /** Each at once. */
    IMMEDIATE,
    /** One in the morning, of everything since. */
    DAILY
}
