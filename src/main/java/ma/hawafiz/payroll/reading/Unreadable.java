package ma.hawafiz.payroll.reading;

/** A file that cannot be read any further, and what is wrong with it. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    public Unreadable(Fault fault) {
        super(fault.code());
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
