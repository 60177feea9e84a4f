package ma.hawafiz.evaluation;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Tries a property on many random cases, always the same ones, and names the seed of the one that breaks it. */
final class ForAll {
    static final int CASES = 4_000;

    private ForAll() {}

    static void cases(Consumer<RandomGenerator> property) {
        for (long seed = 1; seed <= CASES; seed++) {
            try {
                property.accept(new SplittableRandom(seed));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("with new SplittableRandom(" + seed + "): " + broken.getMessage(), broken);
            }
        }
    }
}
