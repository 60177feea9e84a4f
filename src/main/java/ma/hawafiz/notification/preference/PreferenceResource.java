package ma.hawafiz.notification.preference;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Path("/api/v1/preferences")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class PreferenceResource {
    private final ChoosePreferences choosePreferences;

    PreferenceResource(ChoosePreferences choosePreferences) {
        this.choosePreferences = choosePreferences;
    }

    @GET
    public Preferences get() {
        return choosePreferences.present();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Preferences choose(ChoosePreferences.Chosen chosen) {
        return choosePreferences.choose(chosen);
    }
}
