package ma.hawafiz.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a dossier's checklist as pages show it.
 *
 * @param send where the company sends one for it; null where it does not
 */
public record PieceRow(
        String code,
        String name,
        String standing,
        @Nullable String register,
        List<DocumentRow> documents,
        @Nullable LocalDate validUntil,
        boolean reused,
        List<String> missingMonths,
        @Nullable LocalDate expired,
        boolean infected,
        @Nullable String send) {}
