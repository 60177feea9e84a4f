package ma.hawafiz.crosscheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a person is found by in the payrolls of several firms, without anybody reading a number: keyed tokens of the CNSS
 * number and of the CIN; and, for a slip of the pen in one of them, of each two thirds of the number together with the name.
 */
final class IdentityTokens {
    /** Long enough that no two of a few million meet by chance. */
    private static final int BYTES = 12;

    private static final int PARTS = 3;

    private final Function<String, byte[]> keyedHash;

    IdentityTokens(Function<String, byte[]> keyedHash) {
        this.keyedHash = keyedHash;
    }

    enum Kind {
        CNSS,
        CIN,
        NEAR_CNSS,
        NEAR_CIN
    }

    /** @param value in hexadecimal */
    record Token(Kind kind, String value) {}

    /**
     * @param cnss null while it is not known
     * @param cin null where it is not known
     */
    List<Token> of(@Nullable String cnss, @Nullable String cin, String lastName, String firstName) {
        String name = NameSkeleton.of(lastName, firstName);
        List<Token> tokens = new ArrayList<>();
        if (cnss != null) {
            add(Kind.CNSS, Kind.NEAR_CNSS, cnss, name, tokens);
        }
        if (cin != null) {
            add(Kind.CIN, Kind.NEAR_CIN, cin, name, tokens);
        }
        return tokens;
    }

    private void add(Kind same, Kind near, String number, String name, List<Token> tokens) {
        tokens.add(token(same, number));
        if (name.isEmpty()) {
            return;
        }
        for (int left = 0; left < PARTS; left++) {
            int from = number.length() * left / PARTS;
            int to = number.length() * (left + 1) / PARTS;
            tokens.add(token(near, number.substring(0, from) + "*" + number.substring(to) + " " + name));
        }
    }

    private Token token(Kind kind, String of) {
        byte[] hash = keyedHash.apply(kind + " " + of);
        return new Token(kind, HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES)));
    }
}
