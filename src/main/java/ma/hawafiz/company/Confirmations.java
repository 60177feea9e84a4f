package ma.hawafiz.company;

import java.util.UUID;

/** What a register has confirmed of a company, under a consent in force. Kept by the exchange room. */
public interface Confirmations {
    /**
     * @param question by its name there: {@code TAX_REGULARITY}, {@code STATEMENT_9421}
     * @param year for what is asked year by year; of a certificate it says nothing
     */
    boolean given(UUID companyId, String question, int year);
}
