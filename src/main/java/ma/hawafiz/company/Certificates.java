package ma.hawafiz.company;

import java.util.List;
import java.util.UUID;

/**
 * The certificates of regularity of a company, one per register: by the register’s word where the company consents to its
 * being asked, else by the company’s own. Kept by the exchange room.
 */
public interface Certificates {
    List<CertificateStanding> of(UUID companyId);
}
