package ma.hawafiz.crosscheck;

/** How many findings of a kind there are. */
public record CrosscheckCount(String kind, int findings) {}
