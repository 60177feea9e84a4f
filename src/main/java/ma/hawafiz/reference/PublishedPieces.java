package ma.hawafiz.reference;

import static ma.hawafiz.reference.RuleSetReader.list;
import static ma.hawafiz.reference.RuleSetReader.map;
import static ma.hawafiz.reference.RuleSetReader.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import ma.hawafiz.law.parameter.Citation;
import ma.hawafiz.law.parameter.Confidence;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.i18n.Trilingual;
import ma.hawafiz.platform.time.PortalClock;
import org.jspecify.annotations.Nullable;

/** The list of pieces as it is published, {@code seeds/reference/pieces.yaml}, and as it was before. */
@ApplicationScoped
public class PublishedPieces {
    private static final String FILE = "/seeds/reference/pieces.yaml";

    private final List<PieceList> lists;
    private final PortalClock clock;

    PublishedPieces(PortalClock clock) {
        this.clock = clock;
        this.lists = read();
    }

    public PieceList today() {
        return on(clock.today());
    }

    /** The list in force on that day; the first one for whatever was before it. */
    public PieceList on(LocalDate day) {
        return lists.stream()
                .filter(list -> !list.inForceFrom().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(lists.getFirst());
    }

    /** The name of a piece of any of the lists; its code where it stands on none. */
    public Trilingual name(String code) {
        return lists.reversed().stream()
                .flatMap(list -> list.piece(code).stream())
                .map(Piece::name)
                .findFirst()
                .orElse(new Trilingual(code, code, code));
    }

    private static List<PieceList> read() {
        try (InputStream yaml = Objects.requireNonNull(PublishedPieces.class.getResourceAsStream(FILE), FILE);
                JsonParser parser = new YAMLFactory().createParser(yaml)) {
            parser.nextToken();
            return list(map(RuleSetReader.tree(parser)).get("versions")).stream()
                    .map(version -> pieceList(map(version)))
                    .sorted(Comparator.comparing(PieceList::inForceFrom))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    private static PieceList pieceList(Map<String, Object> version) {
        Trilingual source = trilingual(version, "citation");
        return new PieceList(
                LocalDate.parse(text(version, "inForceFrom")),
                LocalDate.parse(text(version, "knownSince")),
                new Citation(source.fr(), source.ar(), source.en(), Confidence.valueOf(text(version, "confidence"))),
                list(version.get("pieces")).stream()
                        .map(each -> piece(map(each)))
                        .toList());
    }

    private static Piece piece(Map<String, Object> entry) {
        Object months = entry.get("months");
        Object onFile = entry.get("onFile");
        return new Piece(
                text(entry, "code"),
                trilingual(entry, "name"),
                list(entry.get("askedFor")).stream()
                        .map(measure -> Measure.valueOf(measure.toString()))
                        .collect(Collectors.toUnmodifiableSet()),
                Piece.Validity.valueOf(text(entry, "validity")),
                months == null ? 0 : Integer.parseInt(months.toString()),
                Boolean.TRUE.equals(entry.get("severalFiles")),
                confirmation(map(entry.get("confirmedBy"))),
                onFile == null ? null : Piece.OnFile.valueOf(onFile.toString()));
    }

    private static Piece.@Nullable Confirmation confirmation(Map<String, Object> entry) {
        return entry.isEmpty() ? null : new Piece.Confirmation(text(entry, "register"), text(entry, "question"));
    }

    private static Trilingual trilingual(Map<String, Object> entry, String key) {
        Map<String, Object> texts = map(entry.get(key));
        return new Trilingual(text(texts, "fr"), text(texts, "ar"), text(texts, "en"));
    }
}
