package ma.hawafiz.demo.registers;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;

/**
 * A register of the demonstration, by the contract of docs/registers.md: a server of its own, which checks the bearer token
 * as a real one would, and fails when told to. {@code /simulator} is where it is told, and no part of the contract.
 */
abstract class Simulator {
    private static final Duration TOO_LONG = Duration.ofSeconds(20);
    private static final String BEARER = "Bearer ";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final JwtConsumer tokens;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();
    private volatile Fault fault = Fault.NONE;
    private volatile int faultyRequests;
    private volatile int requests;

    /** @param audience for whom its tokens must be made */
    Simulator(int port, String realm, String audience) {
        this.tokens = new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new HttpsJwksVerificationKeyResolver(new HttpsJwks(realm + "/protocol/openid-connect/certs")))
                .setExpectedIssuer(realm)
                .setExpectedAudience(audience)
                .setRequireExpirationTime()
                .build();
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    String start() {
        server.start();
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The document at a path; empty where the register has none. */
    abstract Optional<Map<String, Object>> document(List<String> path);

    abstract void certify(String number, String issuedOn);

    /** A document of the register is about the company with this member. */
    abstract String numberMember();

    private void handle(HttpExchange exchange) throws IOException {
        List<String> path =
                Arrays.asList(exchange.getRequestURI().getPath().substring(1).split("/", -1));
        if (path.getFirst().equals("simulator")) {
            tell(exchange, path);
            return;
        }
        Fault now = next();
        switch (now) {
            case DROPPED -> exchange.close();
            case ERROR_500 -> send(exchange, 500, "out of order");
            case BUSY_503 -> {
                exchange.getResponseHeaders().set("Retry-After", "120");
                send(exchange, 503, "later");
            }
            default -> {
                if (now == Fault.SLOW) {
                    sleep();
                }
                serve(exchange, path, now);
            }
        }
    }

    private void serve(HttpExchange exchange, List<String> path, Fault now) throws IOException {
        if (now == Fault.TOKEN_REFUSED || !isGood(exchange.getRequestHeaders().getFirst("Authorization"))) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            send(exchange, 401, "");
            return;
        }
        Map<String, Object> document = document(path).orElse(null);
        if (document == null) {
            send(exchange, 404, json.writeValueAsString(Map.of("code", "NOT_FOUND")));
            return;
        }
        if (now == Fault.WRONG_COMPANY) {
            document.put(numberMember(), "0000000");
        }
        String text = json.writeValueAsString(document);
        send(exchange, 200, now == Fault.BROKEN_JSON ? text.substring(0, text.length() / 2) : text);
    }

    private boolean isGood(String header) {
        if (header == null || !header.startsWith(BEARER)) {
            return false;
        }
        String token = header.substring(BEARER.length());
        try {
            tokens.process(token);
        } catch (InvalidJwtException bad) {
            return false;
        }
        seen.add(token);
        return !forgotten.contains(token);
    }

    private synchronized Fault next() {
        requests++;
        Fault now = fault == Fault.FLAPPING ? requests % 2 == 1 ? Fault.ERROR_500 : Fault.NONE : fault;
        if (faultyRequests > 0 && --faultyRequests == 0) {
            fault = Fault.NONE;
        }
        return now;
    }

    /** {@code PUT /simulator/fault?SLOW}, {@code ?SLOW*2} for two requests; {@code PUT /simulator/certificates/N?DATE}. */
    private void tell(HttpExchange exchange, List<String> path) throws IOException {
        String told = exchange.getRequestURI().getQuery();
        if (path.getLast().equals("fault")) {
            breakDown(told);
        } else if (path.size() == 3 && path.get(1).equals("certificates")) {
            certify(path.getLast(), told);
        }
        send(exchange, 200, json.writeValueAsString(Map.of("fault", fault, "requests", requests)));
    }

    private synchronized void breakDown(String told) {
        String[] kindAndTimes = told.split("\\*", 2);
        fault = Fault.valueOf(kindAndTimes[0]);
        faultyRequests = kindAndTimes.length == 2 ? Integer.parseInt(kindAndTimes[1]) : 0;
        requests = 0;
        forgotten.clear();
        if (fault == Fault.TOKENS_FORGOTTEN) {
            forgotten.addAll(seen);
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void sleep() {
        try {
            Thread.sleep(TOO_LONG);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
