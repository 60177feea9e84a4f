package ma.hawafiz.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import ma.hawafiz.platform.storage.Sha256;

/** The one way to a content before it is scanned: the portal's own, and only to the scanner. */
@ApplicationScoped
class ReadForScan {
    private final KeptFiles files;

    ReadForScan(KeptFiles files) {
        this.files = files;
    }

    @Transactional
    InputStream open(DocumentFile file) throws IOException {
        return new DigestInputStream(files.open(file.companyId, file.sha256), Sha256.digest());
    }

    /** @throws IOException if what was scanned is not what came in */
    void requireWhole(InputStream scanned, DocumentFile file) throws IOException {
        if (!(scanned instanceof DigestInputStream digested)
                || !Sha256.hex(digested.getMessageDigest().digest()).equals(file.sha256)) {
            throw new IOException("what was scanned is not the file " + file.sha256);
        }
    }
}
