package ma.hawafiz.law.remedy;

import ma.hawafiz.law.trace.Amounts;
import ma.hawafiz.law.trace.Outcome;

/**
 * A remedy that was proven: with the fact changed, the condition is met.
 *
 * @param path where the fact stands in the situation
 * @param sentence the key of the sentence that tells it
 * @param outcome what the line, or for a condition on the company the company, then comes to
 * @param amounts what the line, or all lines, would then come to
 */
public record Remedied(Remedy remedy, String path, String sentence, Outcome outcome, Amounts amounts) {}
