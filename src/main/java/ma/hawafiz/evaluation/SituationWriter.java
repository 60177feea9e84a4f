package ma.hawafiz.evaluation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import ma.hawafiz.law.situation.Company;
import ma.hawafiz.law.situation.Employee;
import ma.hawafiz.law.situation.FinancialYear;
import ma.hawafiz.law.situation.Grant;
import ma.hawafiz.law.situation.PayrollMonth;
import ma.hawafiz.law.situation.Site;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.situation.Turnover;
import org.jspecify.annotations.Nullable;

/**
 * Writes a situation as its one canonical document, a line of compact UTF-8 JSON ended by a line feed: what is frozen and
 * hashed when a dossier is lodged, and what {@link SituationReader} reads back to the same situation.
 */
public final class SituationWriter {
    private final JsonFactory json = new JsonFactory();

    public byte[] write(Situation situation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = json.createGenerator(bytes)) {
            new Document(out).situation(situation);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private record Document(JsonGenerator out) {

        private interface Item<T> {
            void write(T item) throws IOException;
        }

        void situation(Situation situation) throws IOException {
            out.writeStartObject();
            text("measure", situation.measure());
            out.writeNumberField("exercice", situation.exercice());
            text("asOf", situation.asOf());
            out.writeFieldName("company");
            company(situation.company());
            list("sites", situation.sites(), this::site);
            list("employees", situation.employees(), this::employee);
            list("granted", situation.granted(), this::grant);
            if (!situation.parameters().isEmpty()) {
                out.writeObjectFieldStart("parameters");
                for (Map.Entry<String, Object> override : situation.parameters().entrySet()) {
                    out.writeFieldName(override.getKey());
                    override(override.getValue());
                }
                out.writeEndObject();
            }
            out.writeEndObject();
        }

        private void company(Company company) throws IOException {
            out.writeStartObject();
            text("ice", company.ice());
            list("filieres", company.filieres(), out::writeString);
            list("activities", company.activities(), out::writeString);
            text("operationStart", company.operationStart());
            text("taxCertificate", company.taxCertificate());
            text("cnssCertificate", company.cnssCertificate());
            out.writePOJOField("otherAid", company.otherAid());
            list("turnover", company.turnover(), this::turnover);
            list("financialYears", company.financialYears(), this::financialYear);
            out.writeEndObject();
        }

        private void turnover(Turnover turnover) throws IOException {
            out.writeStartObject();
            out.writeNumberField("year", turnover.year());
            text("total", turnover.total());
            text("export", turnover.export());
            out.writeEndObject();
        }

        private void financialYear(FinancialYear year) throws IOException {
            out.writeStartObject();
            text("start", year.start());
            text("end", year.end());
            text("netProfit", year.netProfit());
            text("taxDue", year.taxDue());
            out.writeEndObject();
        }

        private void site(Site site) throws IOException {
            out.writeStartObject();
            text("id", site.id());
            text("region", site.region());
            text("p2i", site.p2i());
            out.writeEndObject();
        }

        private void employee(Employee employee) throws IOException {
            out.writeStartObject();
            text("cnss", employee.cnss());
            text("nationality", employee.nationality());
            text("contract", employee.contract());
            out.writePOJOField("dependants", employee.dependants());
            text("hired", employee.hired());
            text("exited", employee.exited());
            text("exitReason", employee.exitReason());
            text("previousEmploymentEnd", employee.previousEmploymentEnd());
            list("payroll", employee.payroll().rows(), this::row);
            out.writeEndObject();
        }

        private void row(PayrollMonth row) throws IOException {
            out.writeStartObject();
            text("month", row.month());
            text("site", row.site());
            text("rbi", row.rbi());
            text("ir", row.ir());
            out.writeNumberField("days", row.days());
            text("situation", row.situation());
            out.writeEndObject();
        }

        private void grant(Grant grant) throws IOException {
            out.writeStartObject();
            text("cnss", grant.cnss());
            text("measure", grant.measure());
            out.writeNumberField("exercice", grant.exercice());
            text("amount", grant.amount());
            out.writeEndObject();
        }

        private void override(Object value) throws IOException {
            switch (value) {
                case Integer number -> out.writeNumber(number);
                case Boolean flag -> out.writeBoolean(flag);
                case ma.hawafiz.law.money.Share share -> out.writeString(share.toDecimal());
                case List<?> several -> {
                    out.writeStartArray();
                    for (Object one : several) {
                        out.writeString(one.toString());
                    }
                    out.writeEndArray();
                }
                default -> out.writeString(value.toString());
            }
        }

        /** Dates, months, amounts, codes and texts: each writes itself; what is not known is null. */
        private void text(String name, @Nullable Object value) throws IOException {
            out.writeStringField(name, value == null ? null : value.toString());
        }

        private <T> void list(String name, List<T> items, Item<T> writer) throws IOException {
            out.writeArrayFieldStart(name);
            for (T item : items) {
                writer.write(item);
            }
            out.writeEndArray();
        }
    }
}
