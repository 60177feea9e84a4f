package ma.hawafiz.payment.iso20022;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;

/**
 * Holds a file to the schema of pain.001.001.09, as far as the portal uses it: the elements, order, types and bounds are those
 * of the standard, and what the portal never writes is left out.
 */
public final class CheckPain001 {
    private static final Schema SCHEMA = schema();

    private CheckPain001() {}

    /** What is wrong first; empty where nothing is. */
    public static Optional<String> fault(InputStream message) {
        try {
            Validator validator = SCHEMA.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new StreamSource(message));
            return Optional.empty();
        } catch (SAXException wrong) {
            return Optional.of(String.valueOf(wrong.getMessage()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Schema schema() {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            URL written = CheckPain001.class.getResource("/iso20022/pain.001.001.09-subset.xsd");
            return factory.newSchema(Objects.requireNonNull(written));
        } catch (SAXException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
