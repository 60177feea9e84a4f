package ma.hawafiz.review.opinion;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.hawafiz.law.parameter.Citation;
import ma.hawafiz.law.parameter.Confidence;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.i18n.Language;
import org.jspecify.annotations.Nullable;

/** The published reasons for refusing a line: {@code seeds/reference/reasons.yaml}. */
@Singleton
public class ReasonCatalogue {
    private static final String FILE = "/seeds/reference/reasons.yaml";

    private final Map<String, ReasonCode> reasons = new LinkedHashMap<>();

    private record Texts(String fr, String ar, String en) {}

    private record Written(
            String code,
            @Nullable Map<Measure, String> conditions,
            @Nullable List<Measure> measures,
            Texts text,
            @Nullable Texts citation,
            @Nullable Confidence confidence,
            @Nullable String remark) {}

    private record File(List<Written> reasons) {}

    public ReasonCatalogue() {
        try (InputStream yaml = ReasonCatalogue.class.getResourceAsStream(FILE)) {
            for (Written written : new ObjectMapper(new YAMLFactory())
                    .readValue(yaml, File.class)
                    .reasons()) {
                if (reasons.put(written.code(), reason(written)) != null) {
                    throw new IllegalStateException("twice in " + FILE + ": " + written.code());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    private static ReasonCode reason(Written written) {
        Map<Measure, String> conditions = new EnumMap<>(Measure.class);
        if (written.conditions() != null) {
            conditions.putAll(written.conditions());
        }
        if (written.measures() != null) {
            written.measures().forEach(measure -> conditions.put(measure, ""));
        }
        return new ReasonCode(
                written.code(),
                conditions,
                Map.of(
                        Language.FR, written.text().fr(),
                        Language.AR, written.text().ar(),
                        Language.EN, written.text().en()),
                citation(written),
                "required".equals(written.remark()));
    }

    private static @Nullable Citation citation(Written written) {
        Texts texts = written.citation();
        Confidence confidence = written.confidence();
        if (texts == null || confidence == null) {
            return null;
        }
        return new Citation(texts.fr(), texts.ar(), texts.en(), confidence);
    }

    /** In the order of the list. */
    public List<ReasonCode> of(Measure measure) {
        return reasons.values().stream().filter(one -> one.concerns(measure)).toList();
    }

    public List<ReasonCode> all() {
        return List.copyOf(reasons.values());
    }

    public Optional<ReasonCode> find(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(reasons.get(code));
    }
}
