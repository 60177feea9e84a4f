package ma.hawafiz.payroll.reading;

/** Who listens while a file is read: hears everything that is wrong, in the order of the file, and how far it has come. */
public interface Reading {
    void fault(Fault fault);

    /**
     * Said every so often.
     *
     * @throws Cancelled when nobody wants the rest; the reader lets it pass
     */
    void reached(long line, long bytes);

    /** The reading is not wanted any more. */
    final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
