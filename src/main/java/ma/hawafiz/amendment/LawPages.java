package ma.hawafiz.amendment;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import ma.hawafiz.dossier.DescribeDetermination;
import ma.hawafiz.evaluation.AmendmentReader;
import ma.hawafiz.law.parameter.RuleSet;
import ma.hawafiz.platform.page.CurrentLanguage;
import ma.hawafiz.platform.pagination.Page;
import ma.hawafiz.platform.pagination.Slice;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.reference.AdoptedRules;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The law, and the way an amendment of it begins. */
@Path("/law")
@RolesAllowed({"admin", "auditor"})
@Produces(MediaType.TEXT_HTML)
public class LawPages {
    private static final int ROWS = 20;

    private final AdoptedRules adopted;
    private final Drafts drafts;
    private final DraftAmendment draftAmendment;
    private final CurrentLanguage language;

    LawPages(AdoptedRules adopted, Drafts drafts, DraftAmendment draftAmendment, CurrentLanguage language) {
        this.adopted = adopted;
        this.drafts = drafts;
        this.draftAmendment = draftAmendment;
        this.language = language;
    }

    @GET
    public TemplateInstance show(
            @QueryParam("adopted") @Nullable UUID adoptedAfter,
            @QueryParam("drafts") @Nullable UUID draftsAfter,
            SecurityContext visitor) {
        return page(adoptedAfter, draftsAfter, visitor.isUserInRole("admin"), null);
    }

    @POST
    @Path("drafts")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("admin")
    public Response draft(@RestForm("file") @Nullable FileUpload file) throws IOException {
        try {
            if (file == null || file.fileName().isEmpty()) {
                throw new Refusal(ProblemType.REQUEST_INVALID, List.of(Violation.of("$.file", null, "member.missing")));
            }
            try (InputStream sent = Files.newInputStream(file.uploadedFile())) {
                RuleSetDraft draft = draftAmendment.draft(sent.readNBytes(AmendmentReader.MOST_BYTES + 1));
                return Response.seeOther(URI.create("/law/drafts/" + draft.id)).build();
            }
        } catch (Refusal refusal) {
            ProblemDocument problem = ProblemDocument.of(refusal, language.get());
            return Response.status(problem.status())
                    .entity(page(null, null, true, problem))
                    .build();
        }
    }

    private TemplateInstance page(
            @Nullable UUID adoptedAfter,
            @Nullable UUID draftsAfter,
            boolean mayChange,
            @Nullable ProblemDocument problem) {
        RuleSet rules = adopted.current();
        Page<AdoptedRules.Summary> before = adopted.list(new Slice(adoptedAfter, ROWS));
        Page<RuleSetDraft> prepared = drafts.list(new Slice(draftsAfter, ROWS));
        return new LawView(
                DescribeDetermination.rules(rules),
                new DescribeLaw(language.get()).groups(rules),
                before.items().stream()
                        .map(each ->
                                new LawView.Adopted(each.version(), each.sha256(), each.adoptedAt(), each.adoptedBy()))
                        .toList(),
                before.next() == null ? null : "?adopted=" + before.next() + "#adopted",
                prepared.items().stream()
                        .map(draft -> head(draft, drafts.state(draft)))
                        .toList(),
                prepared.next() == null ? null : "?drafts=" + prepared.next() + "#drafts",
                mayChange,
                problem);
    }

    static LawView.Draft head(RuleSetDraft draft, Drafts.State state) {
        return new LawView.Draft(
                "/law/drafts/" + draft.id,
                draft.title,
                draft.version,
                state.name(),
                draft.draftedByName,
                draft.draftedAt);
    }
}
