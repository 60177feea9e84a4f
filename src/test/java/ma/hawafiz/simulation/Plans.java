package ma.hawafiz.simulation;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import ma.hawafiz.reference.RuleSets;

/** Plans for tests, written as the addresses they are. */
final class Plans {
    static final ChangeableLaw LAW = new ChangeableLaw(new RuleSets().current());

    /** A company with two years of profit and nobody hired yet. */
    static final String COMPANY = "filiere=CRM&start=2018-04-01&closing=12&export=75";

    private Plans() {}

    static String group(int place, int heads, String salary, String first, String site) {
        String name = "&group." + place + ".";
        return name + "number=" + heads + name + "salary=" + salary + name + "first=" + first + name + "site=" + site;
    }

    static PlanForm form(String query) {
        return PlanForm.of(fields(query), LAW);
    }

    static MultivaluedMap<String, String> fields(String query) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        for (String field : query.split("&", -1)) {
            int sign = field.indexOf('=');
            fields.add(field.substring(0, sign), field.substring(sign + 1));
        }
        return fields;
    }

    static Plan plan(String query) {
        return ReadPlan.read(form(query), LAW);
    }

    static Simulation simulate(String query) {
        return new Simulate(LAW).simulate(plan(query));
    }
}
