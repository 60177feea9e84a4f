package ma.hawafiz.law.situation;

import org.jspecify.annotations.Nullable;

/** A place of work; {@code p2i} is the code of the P2I it stands in, null outside one. */
public record Site(
        String id, @Nullable String region, @Nullable String p2i) {}
