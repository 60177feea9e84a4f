package ma.hawafiz.payroll.intake;

import java.util.List;

/** The columns of a table as somebody sees them who has to say what they are: header and first values. */
record Layout(List<Column> columns) {
    static final int VALUES = 3;

    Layout {
        columns = List.copyOf(columns);
    }

    record Column(String header, List<String> values) {
        Column {
            values = List.copyOf(values);
        }
    }

    List<String> headers() {
        return columns.stream().map(Column::header).toList();
    }
}
