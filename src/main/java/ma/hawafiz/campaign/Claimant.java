package ma.hawafiz.campaign;

import java.util.UUID;
import ma.hawafiz.law.Campaign;
import ma.hawafiz.law.situation.Employee;
import org.jspecify.annotations.Nullable;

/**
 * One person of a company, as claimed for in each exercice of a campaign: by the latest employment with a month of pay in
 * it, as a dossier has it; null where there is none.
 */
@SuppressWarnings("ArrayRecordComponent") // a quarter of a million of them pass; nobody compares two
record Claimant(@Nullable UUID[] employments, @Nullable Employee[] as, Campaign.Granted granted) {}
