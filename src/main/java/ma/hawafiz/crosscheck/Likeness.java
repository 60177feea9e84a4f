package ma.hawafiz.crosscheck;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why two employments are taken for those of one person, the surest first. */
public enum Likeness {
    SAME_CIN,
    SAME_CNSS,
    /** One number differs by a slip, under the same name. */
    NEARLY,
    /** One CNSS number, but other names and no identity card in common: two persons, or a number that is not theirs. */
    ONE_NUMBER_TWO_NAMES;

    /** @return null where they are of two persons */
    static @Nullable Likeness of(Employment one, Employment other, Set<IdentityTokens.Kind> shared) {
        if (shared.contains(IdentityTokens.Kind.CIN)) {
            return SAME_CIN;
        }
        if (shared.contains(IdentityTokens.Kind.CNSS)) {
            return sameName(one, other) ? SAME_CNSS : ONE_NUMBER_TWO_NAMES;
        }
        boolean otherCin = one.cinToken() != null && other.cinToken() != null;
        boolean otherCnss = one.cnss() != null && other.cnss() != null;
        boolean cnssTellsThemApart = otherCnss && !shared.contains(IdentityTokens.Kind.NEAR_CNSS);
        boolean cinTellsThemApart = otherCin && !shared.contains(IdentityTokens.Kind.NEAR_CIN);
        return shared.isEmpty() || cnssTellsThemApart || cinTellsThemApart ? null : NEARLY;
    }

    private static boolean sameName(Employment one, Employment other) {
        return Objects.equals(
                NameSkeleton.of(one.lastName(), one.firstName()), NameSkeleton.of(other.lastName(), other.firstName()));
    }
}
