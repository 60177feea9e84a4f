package ma.hawafiz.evaluation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import ma.hawafiz.law.remedy.Remedied;
import ma.hawafiz.law.remedy.Unmet;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.situation.Situation;
import ma.hawafiz.law.trace.Answer;
import ma.hawafiz.platform.i18n.Language;
import org.jspecify.annotations.Nullable;

/** Writes what would make met the conditions that are not, as canonically as {@link DeterminationWriter} its document. */
final class RemediesWriter {
    private final JsonFactory json = new JsonFactory();

    byte[] write(Situation situation, List<Unmet> unmet, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = json.createGenerator(bytes)) {
            new Document(out, new Sentences(language)).remedies(situation, unmet);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private record Document(JsonGenerator out, Sentences sentences) {

        void remedies(Situation situation, List<Unmet> all) throws IOException {
            out.writeStartObject();
            out.writeStringField("measure", situation.measure().name());
            out.writeNumberField("exercice", situation.exercice());
            out.writeStringField("asOf", situation.asOf().toString());
            out.writeArrayFieldStart("unmet");
            for (Unmet unmet : all) {
                boolean hasNumber = unmet.line() != Unmet.COMPANY && situation.measure() != Measure.AIS;
                unmet(unmet, hasNumber ? situation.employees().get(unmet.line()).cnss() : null);
            }
            out.writeEndArray();
            out.writeEndObject();
        }

        private void unmet(Unmet unmet, @Nullable String cnss) throws IOException {
            Answer answer = unmet.answer();
            out.writeStartObject();
            out.writePOJOField("line", unmet.line() == Unmet.COMPANY ? null : unmet.line());
            out.writeStringField("cnss", cnss);
            out.writeStringField("condition", answer.id());
            out.writeStringField("outcome", answer.outcome().name());
            out.writeStringField("because", sentences.say(answer.sentence(), answer.figures()));
            if (unmet.remedied() != null) {
                out.writeFieldName("remedy");
                remedy(unmet.remedied());
            }
            out.writeEndObject();
        }

        private void remedy(Remedied remedied) throws IOException {
            boolean isOpen = remedied.remedy().isOpen();
            out.writeStartObject();
            out.writeStringField("path", remedied.path());
            out.writeObjectFieldStart("fact");
            out.writeFieldName("value");
            fact(remedied.remedy().value());
            out.writeFieldName("wanted");
            fact(remedied.remedy().wanted());
            out.writeEndObject();
            out.writeStringField(
                    "sentence",
                    sentences.say(remedied.sentence(), remedied.remedy().figures()));
            out.writeObjectFieldStart("then");
            out.writeStringField("outcome", remedied.outcome().name());
            out.writeStringField(
                    "payable", isOpen ? null : remedied.amounts().payable().toString());
            out.writeStringField(
                    "conditional",
                    isOpen ? null : remedied.amounts().conditional().toString());
            out.writeEndObject();
            out.writeEndObject();
        }

        /** As it stands, or would stand, in the situation. */
        private void fact(@Nullable Object value) throws IOException {
            switch (value) {
                case null -> out.writeNull();
                case Integer number -> out.writeNumber(number);
                case Boolean flag -> out.writeBoolean(flag);
                case List<?> several -> {
                    out.writeStartArray();
                    for (Object one : several) {
                        fact(one);
                    }
                    out.writeEndArray();
                }
                default -> out.writeString(value.toString());
            }
        }
    }
}
