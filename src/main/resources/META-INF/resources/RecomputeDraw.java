import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Recomputes which dossiers a control draws, from what is published of it, and nothing of the portal:
 *
 *     java RecomputeDraw.java population.csv SEED COMMITMENT HIGH MEDIUM LOW RANDOM
 *
 * population.csv is the published file (number;stratum), SEED the revealed seed (64 hexadecimal digits), COMMITMENT the hash
 * published before, the rest how many are drawn of each. Prints drawn_as;rank;number;score as the portal publishes it.
 * Exit code 1 where the seed is not the one that was committed to.
 */
class RecomputeDraw {
    public static void main(String[] args) throws Exception {
        byte[] file = Files.readAllBytes(Path.of(args[0]));
        String seed = args[1];
        if (!sha256(HexFormat.of().parseHex(seed)).equals(args[2])) {
            System.err.println("this is not the seed that was committed to");
            System.exit(1);
        }
        String population = sha256(file);
        List<String[]> members = new ArrayList<>();
        new String(file, StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(";")).forEach(members::add);

        Set<String> drawn = new HashSet<>();
        System.out.println("drawn_as;rank;number;score");
        String[] strata = {"HIGH", "MEDIUM", "LOW", "RANDOM"};
        for (int i = 0; i < strata.length; i++) {
            Map<String, String> byScore = new TreeMap<>();
            for (String[] member : members) {
                boolean eligible = strata[i].equals("RANDOM") ? !drawn.contains(member[0]) : member[1].equals(strata[i]);
                if (eligible) {
                    String text = String.join(";", seed, population, strata[i], member[0]);
                    byScore.put(sha256(text.getBytes(StandardCharsets.UTF_8)), member[0]);
                }
            }
            int rank = 0;
            for (Map.Entry<String, String> each : byScore.entrySet()) {
                if (++rank > Integer.parseInt(args[3 + i])) {
                    break;
                }
                drawn.add(each.getValue());
                System.out.println(String.join(";", strata[i], String.valueOf(rank), each.getValue(), each.getKey()));
            }
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
