package ma.hawafiz.payroll.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.CurrentActor;
import ma.hawafiz.payroll.reading.Columns;
import ma.hawafiz.payroll.reading.Fault;
import ma.hawafiz.payroll.reading.PayrollColumn;
import ma.hawafiz.platform.problem.ProblemType;
import ma.hawafiz.platform.problem.Refusal;
import ma.hawafiz.platform.problem.Violation;
import ma.hawafiz.platform.storage.Ids;
import ma.hawafiz.platform.time.PortalClock;

/** Somebody says what the columns of their file are: remembered for every file with the same headers. */
@ApplicationScoped
class ChooseColumns {
    private static final Set<String> NAMES = Stream.concat(
                    Stream.of(PayrollMapping.NOTHING),
                    Arrays.stream(PayrollColumn.values()).map(Enum::name))
            .collect(Collectors.toUnmodifiableSet());

    private final PayrollUploads uploads;
    private final PayrollMappings mappings;
    private final CurrentActor currentActor;
    private final PortalClock clock;
    private final Event<UploadWaits> waiting;

    ChooseColumns(
            PayrollUploads uploads,
            PayrollMappings mappings,
            CurrentActor currentActor,
            PortalClock clock,
            Event<UploadWaits> waiting) {
        this.uploads = uploads;
        this.mappings = mappings;
        this.currentActor = currentActor;
        this.clock = clock;
        this.waiting = waiting;
    }

    /**
     * A file that waits for it is read, and one that was read already is read again from its start, while it is kept.
     *
     * @param columns for each header the name of a column, or nothing
     * @throws Refusal UPLOAD_CONFLICT where the file has columns of its own; REQUEST_INVALID with everything that is wrong
     */
    @Transactional
    void choose(UUID companyId, UUID uploadId, List<String> columns) {
        PayrollUpload upload = uploads.get(companyId, uploadId);
        List<String> headers = headers(upload);
        check(headers, columns);
        upload.mappingId = remember(companyId, headers, columns);
        if (readsAgain(upload)) {
            upload.state = UploadState.WAITING;
            upload.importId = null;
            upload.endedAt = null;
            upload.attempts = 0;
            uploads.flush();
            uploads.queue(upload);
            waiting.fire(new UploadWaits(uploadId));
        }
    }

    /** Whether a choice starts the reading; otherwise it counts for the files to come. */
    static boolean readsAgain(PayrollUpload upload) {
        return switch (upload.state) {
            case MAPPING -> true;
            case REFUSED, ACCEPTED, KNOWN -> upload.fileKept;
            default -> false;
        };
    }

    /** The headers to choose for: of the file that waits, or of the mapping it was read by. */
    List<String> headers(PayrollUpload upload) {
        if (upload.layout != null) {
            return upload.layout.headers();
        }
        return mappings.findByIdOptional(upload.mappingId)
                .map(mapping -> mapping.headers)
                .orElseThrow(() -> new Refusal(ProblemType.UPLOAD_CONFLICT));
    }

    private UUID remember(UUID companyId, List<String> headers, List<String> columns) {
        Actor actor = currentActor.get();
        PayrollMapping mapping = mappings.of(companyId, headers).orElseGet(PayrollMapping::new);
        boolean isNew = mapping.id == null;
        mapping.headers = own(headers, headers);
        mapping.columns = own(headers, columns);
        mapping.chosenBy = actor.id();
        mapping.chosenByName = actor.name();
        mapping.chosenAt = clock.now();
        if (isNew) {
            mapping.id = Ids.next();
            mapping.companyId = companyId;
            mapping.headersSha256 = PayrollMapping.hash(headers);
            mappings.persist(mapping);
        }
        return mapping.id;
    }

    /** Without the column the portal added. */
    private static List<String> own(List<String> headers, List<String> of) {
        List<String> own = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            if (!Columns.OF_FAULTS.contains(headers.get(i))) {
                own.add(of.get(i));
            }
        }
        return own;
    }

    private static void check(List<String> headers, List<String> columns) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!NAMES.contains(columns.get(i))) {
                violations.add(Violation.of(
                        place(i),
                        columns.get(i),
                        "mapping.column",
                        NAMES.stream().sorted().toList()));
            }
        }
        if (columns.size() != headers.size()) {
            violations.add(Violation.of("$.columns", String.valueOf(columns.size()), "mapping.count", headers.size()));
        }
        if (violations.isEmpty()) {
            PayrollMapping wanted = new PayrollMapping();
            wanted.columns = own(headers, columns);
            for (Fault fault : wanted.of(headers).faultsOfChoice()) {
                violations.add(new Violation(
                        fault.value() == null ? "$.columns" : place(headers.indexOf(fault.value())),
                        fault.value(),
                        fault.code(),
                        fault.figures()));
            }
        }
        if (!violations.isEmpty()) {
            throw new Refusal(ProblemType.REQUEST_INVALID, violations);
        }
    }

    private static String place(int column) {
        return "$.columns[" + column + "]";
    }
}
