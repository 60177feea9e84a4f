package ma.hawafiz.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.company.Certificates;
import ma.hawafiz.exchange.RegisterStatus.ConsentSaid;

/** How a company stands with each register. */
@ApplicationScoped
class DescribeRegisters {
    private final Certificates certificates;
    private final Consents consents;
    private final Connections connections;

    DescribeRegisters(Certificates certificates, Consents consents, Connections connections) {
        this.certificates = certificates;
        this.consents = consents;
        this.connections = connections;
    }

    List<RegisterStatus> of(UUID companyId) {
        return certificates.of(companyId).stream()
                .map(certificate -> new RegisterStatus(
                        certificate.register(),
                        connections.connected(certificate.register()),
                        consents.latest(companyId, certificate.register())
                                .map(said -> new ConsentSaid(said.given, said.textVersion, said.personName, said.at))
                                .orElse(null),
                        certificate))
                .toList();
    }
}
