package ma.hawafiz.gallery;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Set;

/** Whoever opens a page of the gallery is signed in as the one it is made for. */
public class GalleryProfile implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(SampleSignIn.class);
    }
}
