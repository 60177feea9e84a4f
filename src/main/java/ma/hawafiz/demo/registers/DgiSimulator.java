package ma.hawafiz.demo.registers;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Not the Direction générale des impôts: a stand-in with the facts of the demonstration. */
final class DgiSimulator extends Simulator {
    static final String AUDIENCE = "dgi-register";

    private final Map<String, SimulatedFirm> firms = new ConcurrentHashMap<>();
    private final Map<String, String> certificates = new ConcurrentHashMap<>();

    DgiSimulator(int port, String realm, List<SimulatedFirm> known) {
        super(port, realm, AUDIENCE);
        known.forEach(firm -> {
            firms.put(firm.fiscalId(), firm);
            certificates.put(firm.fiscalId(), firm.taxCertificate());
        });
    }

    @Override
    void certify(String number, String issuedOn) {
        certificates.put(number, issuedOn);
    }

    @Override
    String numberMember() {
        return "fiscalId";
    }

    @Override
    Optional<Map<String, Object>> document(List<String> path) {
        if (path.size() == 3 && path.get(2).equals("certificate")) {
            return certificate(path.get(1));
        }
        SimulatedFirm firm = path.size() == 4 ? firms.get(path.get(1)) : null;
        if (firm == null) {
            return Optional.empty();
        }
        return switch (path.get(2)) {
            case "statements-9421" -> statement(firm, path.get(3));
            case "is-returns" -> filed(firm, path.get(3));
            default -> Optional.empty();
        };
    }

    private static Optional<Map<String, Object>> filed(SimulatedFirm firm, String year) {
        return firm.isReturns().stream()
                .filter(filed -> String.valueOf(filed.get("year")).equals(year))
                .findFirst()
                .map(filed -> {
                    Map<String, Object> document = new LinkedHashMap<>();
                    document.put("fiscalId", firm.fiscalId());
                    document.putAll(filed);
                    return document;
                });
    }

    private Optional<Map<String, Object>> certificate(String fiscalId) {
        return Optional.ofNullable(certificates.get(fiscalId)).map(issuedOn -> {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("fiscalId", fiscalId);
            document.put("number", "ARF-" + fiscalId + "-" + issuedOn.replace("-", ""));
            document.put("issuedOn", issuedOn);
            return document;
        });
    }

    /** The year’s pay and tax of each employee, added up from the months. */
    private static Optional<Map<String, Object>> statement(SimulatedFirm firm, String year) {
        Map<String, List<NamedCsvRecord>> byEmployee = firm.lines(year + "-").stream()
                .collect(Collectors.groupingBy(line -> line.getField("cnss"), TreeMap::new, Collectors.toList()));
        if (byEmployee.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("fiscalId", firm.fiscalId());
        document.put("year", Integer.parseInt(year));
        document.put(
                "employees",
                byEmployee.entrySet().stream()
                        .map(employee -> employee(employee.getKey(), employee.getValue()))
                        .toList());
        return Optional.of(document);
    }

    private static Map<String, Object> employee(String cnss, List<NamedCsvRecord> lines) {
        Map<String, Object> employee = new LinkedHashMap<>();
        employee.put("cnss", cnss);
        employee.put("months", lines.size());
        employee.put("taxableIncome", sum(lines, "rbi"));
        employee.put("taxWithheld", sum(lines, "ir"));
        return employee;
    }

    private static String sum(List<NamedCsvRecord> lines, String column) {
        return lines.stream()
                .map(line -> new BigDecimal(line.getField(column)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2)
                .toPlainString();
    }
}
