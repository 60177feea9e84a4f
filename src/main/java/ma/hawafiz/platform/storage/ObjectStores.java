package ma.hawafiz.platform.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.util.Optional;

/** Chooses where documents are kept: a folder, or a bucket where {@code hawafiz.documents.s3.endpoint} is given. */
@ApplicationScoped
class ObjectStores {
    @ConfigMapping(prefix = "hawafiz.documents")
    interface Settings {
        Path folder();

        S3Settings s3();
    }

    /** All four of them, or none. */
    interface S3Settings {
        Optional<String> endpoint();

        @WithDefault("us-east-1")
        String region();

        Optional<String> bucket();

        Optional<String> accessKey();

        Optional<String> secretKey();
    }

    @Produces
    @ApplicationScoped
    ObjectStore store(Settings settings) {
        return settings.s3().endpoint().isPresent()
                ? new S3Objects(settings.s3())
                : new FolderObjects(settings.folder());
    }
}
