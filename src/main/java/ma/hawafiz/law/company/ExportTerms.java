package ma.hawafiz.law.company;

import ma.hawafiz.law.situation.Turnover;
import org.jspecify.annotations.Nullable;

/** Terms of a measure limited in proportion to the exported turnover of the exercice. */
public interface ExportTerms {
    int exercice();

    /** The turnover of the exercice; null where none is given. */
    @Nullable
    Turnover turnover();
}
