package ma.hawafiz.letter;

/**
 * Seals what a letter says. {@link KeySeal} does it with a key of the portal's own; a qualified seal of law 43-20, made by a
 * trust service, takes its place behind this.
 */
public interface Seal {
    /** @return the payload and the signature as compact JWS */
    String seal(String payload);

    /** The key's name, under which its public half is published. */
    String kid();
}
