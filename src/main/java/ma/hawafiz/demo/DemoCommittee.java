package ma.hawafiz.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ma.hawafiz.committee.AppointMember;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.platform.problem.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The fictional members of the technical committee, appointed once by the fictional secretariat. */
@ApplicationScoped
@IfBuildProfile(anyOf = {"dev", "test"})
class DemoCommittee {
    private final Path folder;
    private final AppointMember appointMember;

    DemoCommittee(@ConfigProperty(name = "hawafiz.demo.folder") Path folder, AppointMember appointMember) {
        this.folder = folder;
        this.appointMember = appointMember;
    }

    record Committee(DemoData.Person secretariat, List<AppointMember.Appointment> members) {}

    void load(@Observes StartupEvent start) throws IOException {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory()).registerModule(new JavaTimeModule());
        try (InputStream file = Files.newInputStream(folder.resolve("committee.yaml"))) {
            Committee committee = yaml.readValue(file, Committee.class);
            committee
                    .members()
                    .forEach(member -> CurrentActor.as(committee.secretariat().actor(), () -> appointOnce(member)));
        }
    }

    private void appointOnce(AppointMember.Appointment member) {
        try {
            appointMember.appoint(member);
        } catch (Refusal sitsAlready) {
            // Entered at an earlier start.
        }
    }
}
