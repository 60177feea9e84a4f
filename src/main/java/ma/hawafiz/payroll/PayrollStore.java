package ma.hawafiz.payroll;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import javax.sql.DataSource;
import ma.hawafiz.platform.secrets.PersonalNumbers;

/** Where the lines of payroll files go. */
@ApplicationScoped
public class PayrollStore {
    private final DataSource database;
    private final PersonalNumbers personalNumbers;

    PayrollStore(DataSource database, PersonalNumbers personalNumbers) {
        this.database = database;
        this.personalNumbers = personalNumbers;
    }

    /** Begins to load a file, in the present transaction and for its company alone. */
    public PayrollLoad load(UUID companyId) {
        return new PayrollLoad(database, companyId, personalNumbers);
    }
}
