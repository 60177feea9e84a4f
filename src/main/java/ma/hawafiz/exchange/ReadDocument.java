package ma.hawafiz.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import ma.hawafiz.exchange.Reply.Answer;
import ma.hawafiz.exchange.Reply.Why;
import ma.hawafiz.platform.time.PortalClock;

/** Takes a document for an answer only if it is about what was asked: that company, that month or year. */
@ApplicationScoped
class ReadDocument {
    private static final int MOST_BYTES = 50 * 1024 * 1024;

    private final ObjectMapper json;
    private final PortalClock clock;

    ReadDocument(ObjectMapper json, PortalClock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** @throws NoReply UNREADABLE */
    Answer read(Question question, String of, String subject, byte[] document) {
        JsonNode content = parsed(document);
        require(of.equals(content.path(question.numberMember()).asText()), "it is about another company");
        if (question.ofCertificate()) {
            return new Answer(document, issued(content));
        }
        require(subject.equals(content.path(question.subjectMember()).asText()), "it is about another time");
        return new Answer(document, null);
    }

    boolean saysNotFound(byte[] document) {
        return parsed(document).path("code").asText().equals("NOT_FOUND");
    }

    private JsonNode parsed(byte[] document) {
        require(document.length <= MOST_BYTES, "it is longer than is read");
        try {
            JsonNode content = json.readTree(document);
            require(content != null && content.isObject(), "it is no JSON object");
            return content;
        } catch (IOException broken) {
            throw new NoReply(Why.UNREADABLE, true, "it is no JSON", broken);
        }
    }

    private LocalDate issued(JsonNode content) {
        try {
            LocalDate issued = LocalDate.parse(content.path("issuedOn").asText());
            require(!issued.isAfter(clock.today()), "a certificate of the future");
            return issued;
        } catch (DateTimeException noDate) {
            throw new NoReply(Why.UNREADABLE, true, "no date of issue", noDate);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new NoReply(Why.UNREADABLE, true, otherwise, null);
        }
    }
}
