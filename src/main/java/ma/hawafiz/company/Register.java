package ma.hawafiz.company;

/** Who keeps what a company would otherwise have to prove; each issues one certificate of regularity. */
public enum Register {
    CNSS("company.cnssCertificate"),
    DGI("company.taxCertificate");

    private final String condition;

    Register(String condition) {
        this.condition = condition;
    }

    /** The condition of the law that its certificate is looked at for. */
    public String condition() {
        return condition;
    }
}
