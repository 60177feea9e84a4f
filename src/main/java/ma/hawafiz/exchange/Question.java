package ma.hawafiz.exchange;

import jakarta.ws.rs.core.Response;
import ma.hawafiz.company.Company;
import ma.hawafiz.company.Register;

/** What may be asked of a register. The endpoints are those of docs/registers.md. */
public enum Question {
    CNSS_REGULARITY(Register.CNSS, (api, bearer, of, _) -> api.employerCertificate(bearer, of)),
    /** The employees a company declared for one month (e-BDS). */
    CNSS_PRESENCE(Register.CNSS, RegisterApi::presence),
    TAX_REGULARITY(Register.DGI, (api, bearer, of, _) -> api.taxpayerCertificate(bearer, of)),
    /** The annual statement of salaries, by year. */
    STATEMENT_9421(Register.DGI, RegisterApi::statement9421),
    /** The corporate tax return, by year. */
    IS_RETURN(Register.DGI, RegisterApi::isReturn);

    private final Register register;
    private final Asking asking;

    Question(Register register, Asking asking) {
        this.register = register;
        this.asking = asking;
    }

    private interface Asking {
        Response ask(RegisterApi api, String bearer, String of, String subject);
    }

    public Register register() {
        return register;
    }

    /** The one by which a register confirms its certificate. */
    static Question regularity(Register register) {
        return switch (register) {
            case CNSS -> CNSS_REGULARITY;
            case DGI -> TAX_REGULARITY;
        };
    }

    boolean ofCertificate() {
        return this == regularity(register);
    }

    /** The number under which the register knows the company. */
    String number(Company company) {
        return switch (register) {
            case CNSS -> company.cnssAffiliation();
            case DGI -> company.fiscalId();
        };
    }

    /** The members of a document that say what it is about: the company’s number, and the month or year where there is one. */
    String numberMember() {
        return register == Register.CNSS ? "affiliation" : "fiscalId";
    }

    String subjectMember() {
        return this == CNSS_PRESENCE ? "month" : "year";
    }

    Response ask(RegisterApi api, String bearer, String of, String subject) {
        return asking.ask(api, bearer, of, subject);
    }
}
