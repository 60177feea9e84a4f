package ma.hawafiz.payroll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Which months and years a company's accepted files of others cover: e-BDS and état 9421. */
@ApplicationScoped
public class DeclaredFiles {
    private final EntityManager entities;

    DeclaredFiles(EntityManager entities) {
        this.entities = entities;
    }

    /** The months, by their index, of which the portal holds the declaration to the CNSS. */
    public Set<Integer> declaredMonths(UUID companyId) {
        return new TreeSet<>(
                entities.createNativeQuery("select month from ebds_standing where company_id = :company", Integer.class)
                        .setParameter("company", companyId)
                        .getResultList());
    }

    public boolean annualReturn(UUID companyId, int year) {
        return !entities.createNativeQuery(
                        "select 1 from annual_standing where company_id = :company and year = :year", Integer.class)
                .setParameter("company", companyId)
                .setParameter("year", year)
                .getResultList()
                .isEmpty();
    }
}
