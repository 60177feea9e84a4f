package ma.hawafiz.payroll.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ma.hawafiz.law.money.Month;
import ma.hawafiz.payroll.reading.annual.AnnualReturnReader;
import ma.hawafiz.payroll.reading.ebds.EbdsReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sound files with a few bytes changed, cut, doubled or swapped, from fixed seeds: whatever comes of it, it is told, and nothing
 * else happens. A case found to matter goes into the corpus beside {@link HostileFilesTest}.
 */
class MutatedFilesTest {
    private static final byte[] EBDS =
            PaperFirm.of(5, 12).ebds(Month.of(2026, 5)).getBytes(StandardCharsets.UTF_8);
    private static final byte[] ANNUAL = PaperFirm.of(5, 12).annual(2026).getBytes(StandardCharsets.UTF_8);
    private static final byte[] SPECIAL = "\0\t\r\n <>&;\"'/!-[]?%0123456789ABé\u0085".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void tellsWhatIsWrongWithEveryMutatedDeclaration() throws IOException {
        for (int round = 0; round < 6_000; round++) {
            byte[] mutated = mutated(EBDS, new Random(round));
            Told heard = new Told();
            var read = readEbds(mutated, heard, round);
            assertThat(read == null)
                    .as("round %s", round)
                    .isEqualTo(!heard.faults().isEmpty());
            if (round % 50 == 0) {
                heard.assertSayable();
            }
        }
    }

    @Test
    void tellsWhatIsWrongWithEveryMutatedReturn() throws IOException {
        for (int round = 0; round < 6_000; round++) {
            byte[] mutated = mutated(ANNUAL, new Random(round));
            Told heard = new Told();
            @Nullable Object read;
            try {
                read = new AnnualReturnReader(PaperFirm.SENDER, heard)
                        .read(new ByteArrayInputStream(mutated), line -> {});
            } catch (RuntimeException thrown) {
                read = fail("round " + round, thrown);
            }
            assertThat(read == null)
                    .as("round %s", round)
                    .isEqualTo(!heard.faults().isEmpty());
            if (round % 50 == 0) {
                heard.assertSayable();
            }
        }
    }

    @Test
    void recognisesOrRefusesEveryMutatedFile() throws IOException {
        byte[] zip = zip(ANNUAL);
        Path file = folder.resolve("sent");
        for (int round = 0; round < 1_500; round++) {
            for (byte[] sound : new byte[][] {EBDS, ANNUAL, zip}) {
                Files.write(file, mutated(sound, new Random(round)));
                try (Recognition recognised = Recognise.of(file)) {
                    assertThat(recognised).isNotNull();
                } catch (RuntimeException thrown) {
                    fail("round " + round, thrown);
                }
            }
        }
        assertThat(Files.list(folder)).containsExactly(file);
    }

    /** Every digit of a declaration counts: changed anywhere, the file is refused. */
    @Test
    void refusesADeclarationWithAnyDigitOfItsPersonsAndTotalsChanged() throws IOException {
        int start = 2 * 261;
        for (int i = start; i < EBDS.length; i++) {
            if (EBDS[i] >= '0' && EBDS[i] <= '9') {
                byte[] changed = EBDS.clone();
                changed[i] = (byte) (changed[i] == '9' ? '0' : changed[i] + 1);
                Told heard = new Told();
                @Nullable Object read = readEbds(changed, heard, i);
                // The digits of a CIN stand in no sum; the allowances and children of one person do, in the totals.
                boolean cin = isEntrant(i) && i % 261 >= 85 && i % 261 < 93;
                assertThat(read == null).as("byte %s", i).isEqualTo(!cin);
            }
        }
    }

    private static boolean isEntrant(int at) {
        int line = at / 261 * 261;
        return EBDS[line + 2] == '4';
    }

    private static @Nullable Object readEbds(byte[] bytes, Told heard, int round) throws IOException {
        try {
            return new EbdsReader(PaperFirm.SENDER, heard).read(new ByteArrayInputStream(bytes), line -> {});
        } catch (RuntimeException thrown) {
            return fail("round " + round, thrown);
        }
    }

    private static byte[] zip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("e.xml"));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] mutated(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        for (int i = 1 + random.nextInt(3); i > 0 && bytes.length > 1; i--) {
            int at = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, at + 1 + random.nextInt(random.nextBoolean() ? 4 : 300));
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = SPECIAL[random.nextInt(SPECIAL.length)];
                case 2 -> bytes = Arrays.copyOf(bytes, at);
                case 3 -> bytes = joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, to, bytes.length));
                case 4 -> bytes = joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, at, bytes.length));
                default -> {
                    byte kept = bytes[at];
                    bytes[at] = bytes[to - 1];
                    bytes[to - 1] = kept;
                }
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
