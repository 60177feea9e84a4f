package ma.hawafiz.review.derogation;

import org.jspecify.annotations.Nullable;

/** A line the rules refuse and an instructor proposes all the same, and why. */
public record LineDerogation(
        @Nullable String cnss, @Nullable String ground) {}
