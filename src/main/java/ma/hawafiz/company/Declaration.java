package ma.hawafiz.company;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a company declares of itself, as it is stored. Amounts in centimes. */
@Entity
class Declaration {
    @Id
    UUID companyId;

    List<String> filieres = new ArrayList<>();
    List<String> activities = new ArrayList<>();

    @Nullable
    LocalDate operationStart;

    @Nullable
    LocalDate taxCertificate;

    @Nullable
    LocalDate cnssCertificate;

    @Nullable
    Boolean otherAid;

    @ElementCollection
    @CollectionTable(name = "turnover", joinColumns = @JoinColumn(name = "company_id"))
    @OrderBy("year")
    List<Turnover> turnover = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "site", joinColumns = @JoinColumn(name = "company_id"))
    @OrderBy("code")
    List<Site> sites = new ArrayList<>();

    @Version
    int version;

    @Embeddable
    record Turnover(int year, long total, long export) {}

    @Embeddable
    record Site(String code, String region, @Nullable String p2i) {}
}
