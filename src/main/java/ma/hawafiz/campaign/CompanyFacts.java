package ma.hawafiz.campaign;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.law.money.Dirham;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.situation.Site;
import ma.hawafiz.law.situation.Turnover;
import org.jspecify.annotations.Nullable;

/** What a company declares of itself, as a dossier has it, in one question. */
record CompanyFacts(Company company, List<Site> sites) {
    private static final String READ = """
            select c.ice, d.filieres, d.activities, d.operation_start,
                certificate_date(c.id, 'DGI', d.tax_certificate), certificate_date(c.id, 'CNSS', d.cnss_certificate), d.other_aid,
                (select array_agg(array[t.year, t.total, t.export]) from turnover t where t.company_id = c.id),
                (select array_agg(array[s.code, s.region, s.p2i]) from site s where s.company_id = c.id)
            from company c left join declaration d on d.company_id = c.id where c.id = ?""";

    static CompanyFacts read(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setObject(1, id);
            try (ResultSet row = read.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("no company " + id);
                }
                Company company = new Company(
                        row.getString(1),
                        texts(row.getArray(2)),
                        texts(row.getArray(3)),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, Boolean.class),
                        turnover(row.getArray(8)),
                        List.of());
                return new CompanyFacts(company, sites(row.getArray(9)));
            }
        }
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static List<Turnover> turnover(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((Long[][]) array.getArray())
                        .map(year -> new Turnover(year[0].intValue(), new Dirham(year[1]), new Dirham(year[2])))
                        .toList();
    }

    private static List<Site> sites(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((String[][]) array.getArray())
                        .map(site -> new Site(site[0], site[1], site[2]))
                        .toList();
    }
}
