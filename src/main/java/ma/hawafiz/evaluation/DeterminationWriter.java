package ma.hawafiz.evaluation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import ma.hawafiz.law.parameter.Citation;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.law.trace.Amounts;
import ma.hawafiz.law.trace.Answer;
import ma.hawafiz.law.trace.Determination;
import ma.hawafiz.law.trace.Line;
import ma.hawafiz.law.trace.Step;
import ma.hawafiz.law.trace.Warning;
import ma.hawafiz.platform.i18n.Language;

/**
 * Writes a determination as its one canonical document: a line of compact UTF-8 JSON, its members in a fixed order, ended
 * by a line feed. The same determination in the same language is always the same bytes.
 */
public final class DeterminationWriter {
    private final JsonFactory json = new JsonFactory();

    public byte[] write(Determination determination, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = json.createGenerator(bytes)) {
            new Document(out, new Sentences(language)).determination(determination);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private record Document(JsonGenerator out, Sentences sentences) {

        void determination(Determination determination) throws IOException {
            out.writeStartObject();
            out.writeStringField("measure", determination.measure().name());
            out.writeNumberField("exercice", determination.exercice());
            out.writeStringField("asOf", determination.asOf().toString());
            out.writeBooleanField("hypothetical", determination.rules().hypothetical());
            out.writeObjectFieldStart("ruleSet");
            out.writeStringField("id", determination.rules().id());
            out.writeStringField("version", determination.rules().version());
            out.writeStringField("sha256", determination.rules().sha256());
            out.writeEndObject();
            out.writeStringField("outcome", determination.outcome().name());
            conditions(determination.conditions());
            out.writeArrayFieldStart("lines");
            for (Line line : determination.lines()) {
                line(line, determination.measure());
            }
            out.writeEndArray();
            out.writeObjectFieldStart("totals");
            amounts(determination.totals());
            out.writeEndObject();
            out.writeEndObject();
        }

        private void line(Line line, Measure measure) throws IOException {
            out.writeStartObject();
            if (measure != Measure.AIS) {
                out.writeStringField("cnss", line.cnss());
            }
            out.writeStringField("outcome", line.outcome().name());
            conditions(line.conditions());
            amounts(line.amounts());
            out.writeArrayFieldStart("steps");
            for (Step step : line.steps()) {
                step(step);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("warnings");
            for (Warning warning : line.warnings()) {
                warning(warning);
            }
            out.writeEndArray();
            out.writeEndObject();
        }

        private void conditions(List<Answer> answers) throws IOException {
            out.writeArrayFieldStart("conditions");
            for (Answer answer : answers) {
                out.writeStartObject();
                out.writeStringField("id", answer.id());
                out.writeStringField("outcome", answer.outcome().name());
                citation(answer.citation());
                out.writeStringField("because", sentences.say(answer.sentence(), answer.figures()));
                out.writeEndObject();
            }
            out.writeEndArray();
        }

        private void step(Step step) throws IOException {
            out.writeStartObject();
            out.writeStringField("id", step.id());
            out.writeStringField("value", step.value().toString());
            out.writeStringField("because", sentences.say(step.sentence(), step.figures()));
            citation(step.citation());
            out.writeEndObject();
        }

        private void warning(Warning warning) throws IOException {
            out.writeStartObject();
            out.writeStringField("id", warning.id());
            out.writeStringField("because", sentences.say(warning.sentence(), warning.figures()));
            citation(warning.citation());
            out.writeEndObject();
        }

        private void amounts(Amounts amounts) throws IOException {
            out.writeStringField("computed", amounts.computed().toString());
            out.writeStringField("capped", amounts.capped().toString());
            out.writeStringField("payable", amounts.payable().toString());
            out.writeStringField("conditional", amounts.conditional().toString());
        }

        private void citation(Citation citation) throws IOException {
            out.writeObjectFieldStart("citation");
            out.writeStringField("text", sentences.cite(citation));
            out.writeStringField("confidence", citation.confidence().name());
            out.writeEndObject();
        }
    }
}
