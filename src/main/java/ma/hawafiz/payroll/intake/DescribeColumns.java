package ma.hawafiz.payroll.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.hawafiz.company.CompanyIdentity;
import ma.hawafiz.payroll.reading.Columns;
import ma.hawafiz.payroll.reading.PayrollColumn;
import ma.hawafiz.platform.problem.ProblemDocument;
import org.jspecify.annotations.Nullable;

/** Shows what the columns of a file are taken for: as chosen, as remembered, or as guessed. */
@ApplicationScoped
class DescribeColumns {
    private static final List<String> CHOICES =
            Arrays.stream(PayrollColumn.values()).map(Enum::name).toList();

    private final PayrollUploads uploads;
    private final PayrollMappings mappings;
    private final ChooseColumns chooseColumns;

    DescribeColumns(PayrollUploads uploads, PayrollMappings mappings, ChooseColumns chooseColumns) {
        this.uploads = uploads;
        this.mappings = mappings;
        this.chooseColumns = chooseColumns;
    }

    ColumnChoice choice(
            CompanyIdentity company, UUID uploadId, @Nullable List<String> chosen, @Nullable ProblemDocument problem) {
        UUID companyId = UUID.fromString(company.id());
        PayrollUpload upload = uploads.get(companyId, uploadId);
        List<String> headers = chooseColumns.headers(upload);
        Columns known = mappings.of(companyId, headers)
                .map(mapping -> mapping.of(headers))
                .orElseGet(() -> Columns.guessed(headers));
        List<ColumnChoice.Column> columns = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            columns.add(new ColumnChoice.Column(
                    i,
                    headers.get(i),
                    upload.layout == null
                            ? List.of()
                            : upload.layout.columns().get(i).values(),
                    chosen != null && i < chosen.size()
                            ? chosen.get(i)
                            : taken(known.taken().get(i))));
        }
        List<String> missing = Arrays.stream(PayrollColumn.values())
                .filter(PayrollColumn::required)
                .map(Enum::name)
                .filter(name ->
                        columns.stream().noneMatch(column -> column.taken().equals(name)))
                .toList();
        return new ColumnChoice(
                company,
                uploadId,
                upload.fileName,
                List.copyOf(columns),
                missing,
                CHOICES,
                ChooseColumns.readsAgain(upload),
                upload.importId != null,
                problem);
    }

    private static String taken(Optional<PayrollColumn> column) {
        return column.map(Enum::name).orElse(PayrollMapping.NOTHING);
    }
}
