package ma.hawafiz.notification;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That there is news, and where it stands; never what it is.
 *
 * @param companyId whose news it is; null where it is no company's
 * @param reference the number of the dossier
 * @param path of the page that tells it
 * @param deadline until when something is to be done
 */
public record News(
        NotificationKind kind,
        @Nullable UUID companyId,
        @Nullable UUID dossierId,
        @Nullable String reference,
        String path,
        @Nullable LocalDate deadline) {

    public static News ofCompany(NotificationKind kind, UUID companyId, String path) {
        return new News(kind, companyId, null, null, path, null);
    }
}
