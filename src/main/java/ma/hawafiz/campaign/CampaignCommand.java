package ma.hawafiz.campaign;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.hawafiz.identity.Actor;
import ma.hawafiz.identity.Side;
import ma.hawafiz.platform.time.PortalClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Works off the slices of campaigns beside the portal, with the portal's own role: to bring a large one to its end on a
 * machine that serves nobody. It may be killed at any moment, and any number may run at once.
 */
@Command(
        name = "campaign",
        description = "Weighs the slices of campaigns that are asked for, until each is done.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:none is left", "1:the database failed"})
public final class CampaignCommand implements Callable<Integer> {
    private static final int MILLISECONDS_TO_WAIT = 200;
    private static final String TELL =
            "select set_config('hawafiz.actor', ?, false), set_config('hawafiz.side', ?, false)";
    private static final String LEFT =
            "select exists (select from campaign_slice where done_at is null and failure is null)";

    @Option(names = "--url", defaultValue = "${env:QUARKUS_DATASOURCE_JDBC_URL}", required = true)
    private String url = "";

    @Option(names = "--user", defaultValue = "hawafiz_app")
    private String user = "";

    @Option(
            names = "--workers",
            defaultValue = "2",
            description = "connections at work at once (default: ${DEFAULT-VALUE})")
    private int workers;

    @Option(names = "--help", usageHelp = true, description = "shows this help")
    private boolean help;

    private final PrintStream out;

    public CampaignCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException, SQLException {
        String name = "command " + ProcessHandle.current().pid();
        WeighSlice weighSlice = new WeighSlice(name, new PortalClock(Optional.empty()));
        List<Future<Integer>> done = new ArrayList<>();
        try (ExecutorService working = Executors.newFixedThreadPool(workers)) {
            for (int worker = 0; worker < workers; worker++) {
                done.add(working.submit(() -> workOff(weighSlice)));
            }
        }
        int slices = 0;
        for (Future<Integer> each : done) {
            try {
                slices += each.get();
            } catch (ExecutionException failed) {
                throw new SQLException(failed.getCause());
            }
        }
        out.println(name + ": " + slices + " slices");
        return 0;
    }

    /** What others are at may come back, if they die: waits until nothing is left. */
    private int workOff(WeighSlice weighSlice) throws SQLException, InterruptedException {
        int slices = 0;
        try (Connection connection = connect()) {
            do {
                while (weighSlice.weighNext(connection)) {
                    slices++;
                }
                Thread.sleep(MILLISECONDS_TO_WAIT);
            } while (isAnyLeft(connection));
        }
        return slices;
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, System.getenv("QUARKUS_DATASOURCE_PASSWORD"));
        try (PreparedStatement tell = connection.prepareStatement(TELL)) {
            tell.setString(1, Actor.SYSTEM.id().toString());
            tell.setString(2, Side.SYSTEM.code());
            tell.execute();
        }
        connection.setAutoCommit(false);
        return connection;
    }

    private static boolean isAnyLeft(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet left = sql.executeQuery(LEFT)) {
            boolean any = left.next() && left.getBoolean(1);
            connection.rollback();
            return any;
        }
    }
}
