package ma.hawafiz.payroll.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The figures of a fault as JSON, until somebody reads its sentence: a number is a number, a date an object with the member
 * {@code date}, a list an array, and everything else its text.
 */
final class FaultFigures {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DATE = "date";

    private FaultFigures() {}

    static String write(List<Object> figures) {
        ArrayNode array = JSON.createArrayNode();
        figures.forEach(figure -> array.add(node(figure)));
        return array.toString();
    }

    static List<Object> read(String json) {
        try {
            return list(JSON.readTree(json));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("not figures of a fault", broken);
        }
    }

    private static JsonNode node(Object figure) {
        return switch (figure) {
            case Integer number -> JSON.getNodeFactory().numberNode(number);
            case Long number -> JSON.getNodeFactory().numberNode(number);
            case BigDecimal number -> JSON.getNodeFactory().numberNode(number);
            case LocalDate date -> JSON.createObjectNode().put(DATE, date.toString());
            case Collection<?> several -> {
                ArrayNode array = JSON.createArrayNode();
                several.forEach(each -> array.add(String.valueOf(each)));
                yield array;
            }
            default -> JSON.getNodeFactory().textNode(String.valueOf(figure));
        };
    }

    private static List<Object> list(JsonNode array) {
        List<Object> figures = new ArrayList<>();
        array.forEach(node -> figures.add(figure(node)));
        return figures;
    }

    private static Object figure(JsonNode node) {
        if (node.isArray()) {
            return list(node);
        }
        if (node.isObject()) {
            return LocalDate.parse(node.path(DATE).asText());
        }
        if (node.isIntegralNumber()) {
            return node.longValue();
        }
        return node.isNumber() ? node.decimalValue() : node.asText();
    }
}
