package ma.hawafiz.demo.bank;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Not a bank: a stand-in for development that answers a file of payment orders with the file a bank would send.
 * {@code POST /answers/pain.002} or {@code /answers/camt.054} takes the file; {@code PUT /simulator/refusals/PAE-2026-000123-7?AC04}
 * has every order of that dossier refused for that reason, and without a reason settled again.
 */
public final class BankSimulator {
    private static final int PORT = 8193;
    private static final int MOST_BYTES = 20 * 1024 * 1024;

    private final Map<String, String> refusals = new ConcurrentHashMap<>();

    private BankSimulator() {}

    /**
     * @param port the port to take where this one is wanted
     * @return where it listens
     */
    public static String start(IntUnaryOperator port) {
        try {
            HttpServer server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port.applyAsInt(PORT)), 0);
            server.createContext("/", new BankSimulator()::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return "http://localhost:" + server.getAddress().getPort();
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/simulator/refusals/")) {
            refuse(
                    path.substring(path.lastIndexOf('/') + 1),
                    exchange.getRequestURI().getQuery());
            send(exchange, 200, refusals.toString());
            return;
        }
        try {
            byte[] sent = exchange.getRequestBody().readNBytes(MOST_BYTES);
            BankAnswers answers = BankAnswers.to(new String(sent, StandardCharsets.UTF_8));
            switch (path) {
                case "/answers/pain.002" -> send(exchange, 200, answers.pain002(this::refusal));
                case "/answers/camt.054" -> send(exchange, 200, answers.camt054(this::refusal));
                default -> send(exchange, 404, "");
            }
        } catch (IllegalArgumentException noSuchFile) {
            send(exchange, 400, String.valueOf(noSuchFile.getMessage()));
        }
    }

    private void refuse(String dossier, String reason) {
        if (reason == null || reason.isEmpty()) {
            refusals.remove(dossier);
        } else {
            refusals.put(dossier, reason);
        }
    }

    /** Orders are named by their dossier, a dot, and how manieth they are. */
    private @Nullable String refusal(String reference) {
        return refusals.get(reference.substring(0, Math.max(0, reference.lastIndexOf('.'))));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
