package ma.hawafiz.gallery;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import ma.hawafiz.platform.page.CurrentLanguage;

/** Shows every page filled with samples, without identity and without data. */
@Path("/gallery/{page}")
@PermitAll
public class GalleryPages {
    @Inject
    CurrentLanguage language;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@PathParam("page") String page) {
        var sample = Samples.PAGES.get(page);
        if (sample == null) {
            throw new NotFoundException(page);
        }
        return sample.apply(language.get());
    }
}
