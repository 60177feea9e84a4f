package ma.hawafiz.demo.registers;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Not the CNSS: a stand-in with the facts of the demonstration. */
final class CnssSimulator extends Simulator {
    static final String AUDIENCE = "cnss-register";

    private final Map<String, SimulatedFirm> firms = new ConcurrentHashMap<>();
    private final Map<String, String> certificates = new ConcurrentHashMap<>();

    CnssSimulator(int port, String realm, List<SimulatedFirm> known) {
        super(port, realm, AUDIENCE);
        known.forEach(firm -> {
            firms.put(firm.cnssAffiliation(), firm);
            certificates.put(firm.cnssAffiliation(), firm.cnssCertificate());
        });
    }

    @Override
    void certify(String number, String issuedOn) {
        certificates.put(number, issuedOn);
    }

    @Override
    String numberMember() {
        return "affiliation";
    }

    @Override
    Optional<Map<String, Object>> document(List<String> path) {
        if (path.size() == 3 && path.get(2).equals("certificate")) {
            return certificate(path.get(1));
        }
        return path.size() == 4 && path.get(2).equals("presence")
                ? presence(path.get(1), path.get(3))
                : Optional.empty();
    }

    private Optional<Map<String, Object>> certificate(String affiliation) {
        return Optional.ofNullable(certificates.get(affiliation)).map(issuedOn -> {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("affiliation", affiliation);
            document.put("number", "ARS-" + affiliation + "-" + issuedOn.replace("-", ""));
            document.put("issuedOn", issuedOn);
            return document;
        });
    }

    private Optional<Map<String, Object>> presence(String affiliation, String month) {
        List<NamedCsvRecord> lines =
                firms.containsKey(affiliation) ? firms.get(affiliation).lines(month) : List.of();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("affiliation", affiliation);
        document.put("month", month);
        document.put("employees", lines.stream().map(CnssSimulator::employee).toList());
        return Optional.of(document);
    }

    private static Map<String, Object> employee(NamedCsvRecord line) {
        Map<String, Object> employee = new LinkedHashMap<>();
        employee.put("cnss", line.getField("cnss"));
        employee.put("days", Integer.parseInt(line.getField("jours")));
        employee.put("wages", line.getField("rbi"));
        if (!line.getField("situation").isEmpty()) {
            employee.put("situation", line.getField("situation"));
        }
        return employee;
    }
}
