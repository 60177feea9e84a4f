package ma.hawafiz.review.facts;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.dossier.CompareFacts;
import ma.hawafiz.dossier.facts.Cause;
import ma.hawafiz.dossier.facts.ChangedFact;
import ma.hawafiz.dossier.facts.FactsSinceLodging;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.law.trace.Outcome;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/dossiers/{dossierId}/facts-since-lodging")
@RolesAllowed({"agent", "instructor", "committee", "approver", "payer", "auditor", "admin"})
@Produces(MediaType.APPLICATION_JSON)
public class FactsResource {
    private final CompareFacts compareFacts;

    FactsResource(CompareFacts compareFacts) {
        this.compareFacts = compareFacts;
    }

    public record FactsDocument(
            LocalDate lodgedAsOf,
            LocalDate asOf,
            Outcome outcomeBefore,
            Outcome outcomeAfter,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal payableBefore,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal payableAfter,
            List<ChangedFact> company,
            List<MovedDocument> lines) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record MovedDocument(
            @Nullable String cnss,
            @Nullable Outcome outcomeBefore,
            @Nullable Outcome outcomeAfter,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal difference,
            List<Cause> causes,
            List<ChangedFact> facts) {
        static MovedDocument of(FactsSinceLodging.Moved moved) {
            return new MovedDocument(
                    moved.cnss(),
                    outcome(moved.before()),
                    outcome(moved.after()),
                    moved.difference().toBigDecimal(),
                    moved.causes(),
                    moved.facts());
        }

        private static @Nullable Outcome outcome(@Nullable Line line) {
            return line == null ? null : line.outcome();
        }
    }

    @GET
    public FactsDocument read(@PathParam("dossierId") UUID dossierId) {
        FactsSinceLodging facts = compareFacts.since(dossierId);
        return new FactsDocument(
                facts.before().asOf(),
                facts.after().asOf(),
                facts.before().outcome(),
                facts.after().outcome(),
                facts.before().totals().payable().toBigDecimal(),
                facts.after().totals().payable().toBigDecimal(),
                facts.company(),
                facts.moved().stream().map(MovedDocument::of).toList());
    }
}
