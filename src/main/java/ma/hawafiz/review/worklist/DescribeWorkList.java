package ma.hawafiz.review.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.hawafiz.dossier.DossierState;
import ma.hawafiz.dossier.clock.RunningDelays;
import ma.hawafiz.dossier.clock.TimeLeft;
import ma.hawafiz.law.situation.Measure;
import ma.hawafiz.platform.problem.ProblemDocument;
import ma.hawafiz.platform.time.PortalClock;
import ma.hawafiz.review.assignment.Reviewers;
import org.jspecify.annotations.Nullable;

/** Puts the work list before its reader. */
@ApplicationScoped
class DescribeWorkList {
    private static final int ROWS = 50;
    private static final int CENTIMES = 2;
    private static final Set<String> APART = Set.of("state", "sort");
    private static final int FIRST_EXERCICE = 2025;
    private static final List<String> FILIERES = List.of("ITO", "CRM", "BPO", "ESO", "KPO");
    private static final List<String> REGIONS = List.of(
            "BENI_MELLAL_KHENIFRA",
            "CASABLANCA_SETTAT",
            "DAKHLA_OUED_ED_DAHAB",
            "DRAA_TAFILALET",
            "FES_MEKNES",
            "GUELMIM_OUED_NOUN",
            "LAAYOUNE_SAKIA_EL_HAMRA",
            "MARRAKECH_SAFI",
            "ORIENTAL",
            "RABAT_SALE_KENITRA",
            "SOUSS_MASSA",
            "TANGER_TETOUAN_AL_HOCEIMA");
    private static final List<String> P2IS =
            List.of("CASANEARSHORE", "FES_SHORE", "OUJDA_SHORE", "TECHNOPOLIS", "TETOUAN_SHORE");

    private final WorkItems workItems;
    private final SavedViews savedViews;
    private final Reviewers reviewers;
    private final RunningDelays running;
    private final PortalClock clock;

    DescribeWorkList(
            WorkItems workItems, SavedViews savedViews, Reviewers reviewers, RunningDelays running, PortalClock clock) {
        this.workItems = workItems;
        this.savedViews = savedViews;
        this.reviewers = reviewers;
        this.running = running;
        this.clock = clock;
    }

    /** @param filter null where it could not be read, which {@code problem} then tells */
    WorkList page(
            MultivaluedMap<String, String> asked,
            @Nullable WorkFilter filter,
            WorkItems.Place place,
            @Nullable ProblemDocument problem) {
        Map<String, String> values = values(asked);
        WorkItems.Window window =
                filter == null ? new WorkItems.Window(List.of(), null, null) : workItems.window(filter, place, ROWS);
        Map<UUID, TimeLeft> left =
                running.left(window.items().stream().map(WorkItem::dossierId).toList());
        String address = address("/review", values);
        return new WorkList(
                filters(values),
                savedViews.all().stream()
                        .map(view -> new WorkList.View(
                                view.id().toString(),
                                view.name(),
                                view.address(),
                                view.address().equals(address)))
                        .toList(),
                search(values),
                window.items().stream().map(item -> row(item, left)).toList(),
                turned(address, "before", window.previous()),
                turned(address, "after", window.next()),
                address,
                address("/review/export", values),
                problem);
    }

    /** The fields that say something, in one order: the same view has the same address. */
    private static Map<String, String> values(MultivaluedMap<String, String> asked) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : ReadFilter.NAMES) {
            String value = asked.getFirst(name);
            if (value != null && !value.isBlank()) {
                values.put(name, value.strip());
            }
        }
        return values;
    }

    private static String address(String path, Map<String, String> values) {
        UriBuilder address = UriBuilder.fromPath(path);
        values.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.buildFromMap(values).toString();
    }

    private static @Nullable String turned(String address, String direction, @Nullable UUID row) {
        return row == null ? null : address + (address.contains("?") ? "&" : "?") + direction + "=" + row;
    }

    private List<WorkList.Filter> filters(Map<String, String> values) {
        Map<DossierState, Integer> counts = workItems.countByState();
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return Stream.concat(
                        Stream.of(state(values, null, all)),
                        Arrays.stream(DossierState.values())
                                .filter(state -> state != DossierState.DRAFT)
                                .map(state -> state(values, state.name(), counts.getOrDefault(state, 0))))
                .toList();
    }

    private static WorkList.Filter state(Map<String, String> values, @Nullable String state, int count) {
        Map<String, String> then = new LinkedHashMap<>(values);
        then.remove("state");
        if (state != null) {
            then.put("state", state);
        }
        boolean shown = Optional.ofNullable(state).equals(Optional.ofNullable(values.get("state")));
        return new WorkList.Filter(state, count, address("/review", then), shown);
    }

    private WorkList.Search search(Map<String, String> values) {
        int used = (int)
                values.keySet().stream().filter(name -> !APART.contains(name)).count();
        return new WorkList.Search(
                values,
                new WorkList.Choices(
                        Arrays.stream(Measure.values()).map(Enum::name).toList(),
                        IntStream.rangeClosed(FIRST_EXERCICE, clock.today().getYear())
                                .boxed()
                                .toList(),
                        FILIERES,
                        REGIONS,
                        P2IS,
                        reviewers.all().stream()
                                .map(one -> new WorkList.Person(one.person().toString(), one.name()))
                                .toList(),
                        Arrays.stream(WorkOrder.values()).map(Enum::name).toList()),
                used);
    }

    private static WorkList.Row row(WorkItem item, Map<UUID, TimeLeft> left) {
        return new WorkList.Row(
                "/review/dossiers/" + item.dossierId(),
                item.number(),
                item.companyName(),
                item.measure().name(),
                item.exercice(),
                item.state().name(),
                item.lodgedAt(),
                BigDecimal.valueOf(item.capped(), CENTIMES),
                BigDecimal.valueOf(item.payable(), CENTIMES),
                item.forHumans(),
                item.assigneeName(),
                left.get(item.dossierId()));
    }
}
