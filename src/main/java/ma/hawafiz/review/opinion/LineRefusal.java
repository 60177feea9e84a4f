package ma.hawafiz.review.opinion;

import org.jspecify.annotations.Nullable;

/**
 * A line an instructor refuses: by a code of the list, which a remark may make precise, or in words of her own.
 *
 * @param reason her own words; never beside a code
 */
public record LineRefusal(
        @Nullable String cnss,
        @Nullable String reason,
        @Nullable String code,
        @Nullable String remark) {

    public LineRefusal(@Nullable String cnss, @Nullable String reason) {
        this(cnss, reason, null, null);
    }

    public static LineRefusal coded(@Nullable String cnss, @Nullable String code, @Nullable String remark) {
        return new LineRefusal(cnss, null, code, remark);
    }
}
