package ma.hawafiz.identity;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.quarkus.oidc.Redirect.Location;
import io.quarkus.oidc.TenantFeature;
import io.vertx.core.http.Cookie;
import jakarta.enterprise.context.ApplicationScoped;
import ma.hawafiz.platform.i18n.Language;

/** Keycloak's sign-in page speaks the language chosen in the portal. */
@ApplicationScoped
@Unremovable
@TenantFeature("Default")
@Redirect(Location.OIDC_AUTHORIZATION)
public class SignInLanguage implements OidcRedirectFilter {
    private static final String COOKIE = "lang";

    @Override
    public void filter(OidcRedirectContext redirect) {
        Cookie chosen = redirect.routingContext().request().getCookie(COOKIE);
        String asked =
                chosen == null ? redirect.routingContext().request().getHeader("Accept-Language") : chosen.getValue();
        redirect.additionalQueryParams().add("ui_locales", Language.of(asked).code());
    }
}
