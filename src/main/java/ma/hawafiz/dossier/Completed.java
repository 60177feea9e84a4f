package ma.hawafiz.dossier;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The decided dossier that a complementary one completes.
 *
 * @param granted dirhams, by all the dossiers it completes
 * @param difference what would be granted of this one, as it stands
 */
public record Completed(String address, @Nullable String number, BigDecimal granted, BigDecimal difference) {}
