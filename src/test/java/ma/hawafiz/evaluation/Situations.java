package ma.hawafiz.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Situations for tests: the one of the rules' own page, and random ones from a fixed seed. */
final class Situations {
    static final ObjectMapper JSON = new ObjectMapper();

    static final String OF_THE_RULES = """
            { "measure": "PAE", "exercice": 2026, "asOf": "2027-03-31",
              "company": {
                "ice": "001524789000019", "filieres": ["CRM"], "activities": ["CRM_INBOUND"], "operationStart": "2018-04-01",
                "taxCertificate": "2027-01-15", "cnssCertificate": "2027-01-20", "otherAid": false,
                "turnover": [ { "year": 2026, "total": "12000000.00", "export": "9000000.00" } ],
                "financialYears": [ { "start": "2026-01-01", "end": "2026-12-31", "netProfit": "2000000.00", "taxDue": "400000.00" } ] },
              "sites": [ { "id": "S1", "region": "CASABLANCA_SETTAT", "p2i": "CASANEARSHORE" } ],
              "employees": [ { "cnss": "123456789", "nationality": "MA", "contract": "CDI", "dependants": 0,
                "hired": "2025-09-10", "exited": null, "exitReason": null, "previousEmploymentEnd": null,
                "payroll": [ { "month": "2025-09", "site": "S1", "rbi": "9000.00", "ir": "412.33", "days": 18, "situation": null } ] } ],
              "granted": [ { "cnss": "123456789", "measure": "PAE", "exercice": 2025, "amount": "6120.00" } ],
              "parameters": { "pae.paymentMode": "ANNUAL" } }
            """;

    private Situations() {}

    static ObjectNode ofTheRules() {
        return (ObjectNode) tree(OF_THE_RULES.getBytes(StandardCharsets.UTF_8));
    }

    static JsonNode tree(byte[] document) {
        try {
            return JSON.readTree(document);
        } catch (java.io.IOException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    static byte[] bytes(JsonNode situation) {
        return situation.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A coherent situation of several employees, with gaps, exits, foreigners, missing numbers and grants. */
    static ObjectNode random(Random random, String measure) {
        ObjectNode situation = ofTheRules();
        situation.put("measure", measure).put("exercice", random.nextInt(2025, 2028));
        situation.putObject("parameters");
        situation.putArray("granted");
        situation
                .withArray("sites")
                .addObject()
                .put("id", "S2")
                .put("region", "FES_MEKNES")
                .put("p2i", "FES_SHORE");
        situation
                .withArray("sites")
                .addObject()
                .put("id", "S3")
                .put("region", "SOUSS_MASSA")
                .putNull("p2i");
        situation.putArray("employees");
        for (int i = 0; i < 12; i++) {
            String cnss = String.format(Locale.ROOT, "%09d", 100_000_000 + i);
            ObjectNode employee = situation.withArray("employees").addObject();
            employee.put("cnss", random.nextInt(8) == 0 ? null : cnss);
            employee.put("nationality", random.nextInt(8) == 0 ? "FR" : "MA");
            employee.put("contract", random.nextInt(8) == 0 ? "CDD" : "CDI");
            employee.put("dependants", random.nextInt(7));
            int hired = 2025 * 12 + random.nextInt(24);
            employee.put("hired", month(hired) + "-10");
            employee.putArray("payroll");
            for (int month = hired; month <= 2027 * 12 + 2; month++) {
                if (random.nextInt(60) > 0) {
                    long rbi = random.nextLong(300_000, 6_000_000);
                    employee.withArray("payroll")
                            .addObject()
                            .put("month", month(month))
                            .put("site", "S" + random.nextInt(1, 4))
                            .put("rbi", amount(rbi))
                            .put("ir", amount(random.nextLong(rbi / 3)))
                            .put("days", random.nextInt(60) == 0 ? 0 : 26);
                }
            }
            if (random.nextInt(3) == 0) {
                situation
                        .withArray("granted")
                        .addObject()
                        .put("cnss", cnss)
                        .put("measure", random.nextBoolean() ? "PAE" : "PAF")
                        .put("exercice", random.nextInt(2025, 2028))
                        .put("amount", amount(random.nextLong(0, 35_000_000)));
            }
        }
        return situation;
    }

    /** The same with facts missing, out of date or short of a minimum, and looked at from any date. */
    static ObjectNode withObstacles(ObjectNode situation, Random random) {
        ObjectNode other = situation.deepCopy();
        LocalDate asOf = LocalDate.of(2026, 6, 1).plusDays(random.nextInt(304));
        other.put("asOf", asOf.toString());
        ObjectNode company = (ObjectNode) other.path("company");
        company.put("taxCertificate", asOf.minusDays(random.nextInt(-20, 300)).toString());
        company.put("cnssCertificate", asOf.minusDays(random.nextInt(-20, 300)).toString());
        company.put(
                "operationStart", LocalDate.of(random.nextInt(2016, 2028), 5, 1).toString());
        ((ObjectNode) company.path("turnover").path(0))
                .put("year", situation.path("exercice").asInt());
        ((ObjectNode) company.path("turnover").path(0)).put("export", amount(random.nextLong(1_200_000_000)));
        other.withObject("parameters").put("eligibility.minExportShare", "0.7");
        if (random.nextInt(4) == 0) {
            other.withObject("parameters")
                    .putArray("eligibility.excludedActivities")
                    .add("CRM_INBOUND");
        }
        forget((ObjectNode) company.path("turnover").path(0), random, 5, "total", "export");
        forget((ObjectNode) company.path("financialYears").path(0), random, 5, "netProfit", "taxDue");
        forget(company, random, 5);
        other.path("sites").forEach(site -> forget((ObjectNode) site, random, 4, "region", "p2i"));
        List<JsonNode> employees = new ArrayList<>();
        other.path("employees").forEach(employees::add);
        employees.removeIf(employee -> employee.path("hired").asText().compareTo(asOf.toString()) > 0);
        employees.forEach(employee -> {
            ArrayNode payroll = (ArrayNode) employee.path("payroll");
            String month = asOf.toString().substring(0, 7);
            payroll.removeIf(row -> row.path("month").asText().compareTo(month) > 0);
            forget((ObjectNode) employee, random, 6, "nationality", "contract", "hired", "cnss");
        });
        other.putArray("employees").addAll(employees);
        return other;
    }

    /** Each member, or each of those named, with one chance in so many. */
    private static void forget(ObjectNode holder, Random random, int chances, String... members) {
        List<String> names = members.length > 0
                ? List.of(members)
                : List.of(
                        "filieres",
                        "activities",
                        "operationStart",
                        "taxCertificate",
                        "cnssCertificate",
                        "otherAid",
                        "turnover",
                        "financialYears");
        names.stream().filter(name -> random.nextInt(chances) == 0).forEach(holder::putNull);
    }

    static String amount(long centimes) {
        return java.math.BigDecimal.valueOf(centimes, 2).toPlainString();
    }

    private static String month(int index) {
        return String.format(Locale.ROOT, "%04d-%02d", index / 12, index % 12 + 1);
    }
}
