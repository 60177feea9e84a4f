package ma.hawafiz.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we ask of an S3 server, against a small one of ours that keeps what it is sent; none of others runs in the build. */
class S3ObjectsTest {
    private static final String KEY = "company/place";

    @TempDir
    Path folder;

    private final Map<String, byte[]> kept = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private ObjectStore store;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        store = new S3Objects(settings("http://localhost:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void keepsOpensAndRemoves() throws IOException {
        byte[] content = "une pièce".getBytes(StandardCharsets.UTF_8);
        store.keep(KEY, Files.write(folder.resolve("a"), content));
        assertThat(kept.get("/bucket/" + KEY)).isEqualTo(content);

        try (InputStream opened = store.open(KEY)) {
            assertThat(opened.readAllBytes()).isEqualTo(content);
        }
        store.remove(KEY);
        assertThat(kept).isEmpty();
        assertThatThrownBy(() -> store.open(KEY)).isInstanceOf(IOException.class);
        assertThat(asked).allMatch(each -> each.startsWith("AWS4-HMAC-SHA256 Credential=key/"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestURI().getPath();
        asked.add(Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), ""));
        byte[] sent = exchange.getRequestBody().readAllBytes();
        byte[] answer = new byte[0];
        int status = 200;
        switch (exchange.getRequestMethod()) {
            case "PUT" -> kept.put(key, sent);
            case "DELETE" -> {
                kept.remove(key);
                status = 204;
            }
            default -> {
                status = kept.containsKey(key) ? 200 : 404;
                answer = kept.getOrDefault(
                        key, "<Error><Code>NoSuchKey</Code></Error>".getBytes(StandardCharsets.UTF_8));
            }
        }
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        if (answer.length > 0) {
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    private static ObjectStores.S3Settings settings(String endpoint) {
        return new ObjectStores.S3Settings() {
            @Override
            public Optional<String> endpoint() {
                return Optional.of(endpoint);
            }

            @Override
            public String region() {
                return "us-east-1";
            }

            @Override
            public Optional<String> bucket() {
                return Optional.of("bucket");
            }

            @Override
            public Optional<String> accessKey() {
                return Optional.of("key");
            }

            @Override
            public Optional<String> secretKey() {
                return Optional.of("secret");
            }
        };
    }
}
