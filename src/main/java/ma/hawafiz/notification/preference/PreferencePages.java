package ma.hawafiz.notification.preference;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import ma.hawafiz.notification.NotificationKind;
import ma.hawafiz.platform.i18n.Language;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.page.FormProblem;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** How the reader wants to be told. */
@Path("/preferences")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class PreferencePages {
    private final ChoosePreferences choosePreferences;
    private final CurrentLanguage language;

    PreferencePages(ChoosePreferences choosePreferences, CurrentLanguage language) {
        this.choosePreferences = choosePreferences;
        this.language = language;
    }

    @GET
    public TemplateInstance show(@QueryParam("saved") @Nullable String saved) {
        return form(choosePreferences.present(), saved != null);
    }

    /** A box that is not ticked is not sent: what is not asked for by e-mail, and may be left out, is muted. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(
            @FormParam("email") @Nullable String email,
            @FormParam("language") @Nullable String spoken,
            @FormParam("rhythm") @Nullable String rhythm,
            @FormParam("kinds") List<String> kinds) {
        List<String> muted = Arrays.stream(NotificationKind.values())
                .filter(kind -> !kind.statutory() && !kinds.contains(kind.name()))
                .map(NotificationKind::name)
                .toList();
        try {
            choosePreferences.choose(new ChoosePreferences.Chosen(email, spoken, rhythm, muted));
            return Response.seeOther(URI.create("/preferences?saved=yes")).build();
        } catch (Refusal refusal) {
            ProblemDocument problem = FormProblem.of(refusal, language.get());
            Preferences present = choosePreferences.present();
            return Response.status(problem.status())
                    .entity(new PreferencesForm(
                            Objects.requireNonNullElse(email, ""),
                            present.accountEmail(),
                            options(Language.values(), spoken),
                            options(Rhythm.values(), rhythm),
                            present.kinds().stream()
                                    .filter(choice -> !choice.statutory())
                                    .map(choice -> new Preferences.Choice(
                                            choice.kind(),
                                            false,
                                            kinds.contains(choice.kind().name())))
                                    .toList(),
                            statutory(present),
                            problem,
                            false))
                    .build();
        }
    }

    private static TemplateInstance form(Preferences present, boolean saved) {
        return new PreferencesForm(
                Objects.requireNonNullElse(present.email(), ""),
                present.accountEmail(),
                options(Language.values(), present.language().name()),
                options(Rhythm.values(), present.rhythm().name()),
                present.kinds().stream().filter(choice -> !choice.statutory()).toList(),
                statutory(present),
                null,
                saved);
    }

    private static List<Preferences.Choice> statutory(Preferences present) {
        return present.kinds().stream().filter(Preferences.Choice::statutory).toList();
    }

    private static <E extends Enum<E>> List<PreferencesForm.Option> options(E[] all, @Nullable String chosen) {
        return Arrays.stream(all)
                .map(one -> new PreferencesForm.Option(one.name(), one.name().equals(chosen)))
                .toList();
    }
}
