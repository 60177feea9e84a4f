package ma.hawafiz.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.hawafiz.platform.print.Isolates;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.junit.jupiter.api.Test;

/** Whatever a letter may say, its fonts can print. */
class FontsTest {
    private static final Path FONTS = Path.of("src/main/resources/fonts");

    @Test
    void everyCharacterOfTheLawAndOfTheLettersIsInAFont() throws IOException {
        Set<String> missing = new TreeSet<>();
        List<CmapLookup> fonts = new ArrayList<>();
        for (String file : List.of("NotoSerif-Regular.ttf", "NotoNaskhArabic-Regular.ttf")) {
            fonts.add(lookup(file));
        }
        Isolates.asElements(said())
                .codePoints()
                .filter(each -> each > ' ')
                .filter(each -> fonts.stream().noneMatch(font -> font.getGlyphId(each) != 0))
                .forEach(each -> missing.add("U+%04X %c".formatted(each, each)));
        assertThat(missing).isEmpty();
    }

    private static CmapLookup lookup(String file) throws IOException {
        try (TrueTypeFont font = new TTFParser()
                .parse(new RandomAccessReadBufferedFile(FONTS.resolve(file).toFile()))) {
            return font.getUnicodeCmapLookup();
        }
    }

    private static String said() throws IOException {
        try (Stream<Path> messages = Files.list(Path.of("src/main/resources/messages"));
                Stream<Path> law = Files.list(Path.of("seeds/law"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : Stream.concat(
                            messages.filter(file ->
                                    file.getFileName().toString().matches("(law|names|pages-letter)_(fr|ar).*")),
                            law)
                    .collect(Collectors.toList())) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
