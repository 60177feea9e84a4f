package ma.hawafiz.campaign;

import java.util.List;
import ma.hawafiz.law.Campaign;
import ma.hawafiz.law.cap.Granted;
import ma.hawafiz.law.situation.Grant;
import ma.hawafiz.law.situation.Measure;

/** The ledger's entries of one person, asked as a dossier opened today would ask: its own claim does not count. */
record GrantsOfPerson(CampaignTerms terms, List<Entry> entries) implements Campaign.Granted {

    /** @param ours granted through the company whose employees are weighed */
    record Entry(Grant grant, boolean ours) {
        private boolean of(int exercice, Measure measure) {
            return ours && grant.exercice() == exercice && grant.measure() == measure;
        }
    }

    /** The entries that count for a claim, whatever the cap makes of them. */
    List<Grant> counting(int exercice, Measure measure) {
        boolean employerOnly = terms.cap(exercice).employerOnly();
        return entries.stream()
                .filter(entry -> (entry.ours || !employerOnly) && !entry.of(exercice, measure))
                .map(Entry::grant)
                .toList();
    }

    @Override
    public long besides(int exercice, Measure measure) {
        return new Granted(terms.cap(exercice).cap(), exercice, counting(exercice, measure))
                .to(entries.getFirst().grant.cnss());
    }

    @Override
    public long already(int exercice, Measure measure) {
        return entries.stream()
                .filter(entry -> entry.of(exercice, measure))
                .mapToLong(entry -> entry.grant.amount().centimes())
                .sum();
    }
}
