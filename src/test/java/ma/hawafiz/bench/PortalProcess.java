package ma.hawafiz.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The packaged portal as a process of its own, configured as production is; and how people get into it. */
final class PortalProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final String PASSWORD = "hawafiz";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Process process;
    private final String url;
    private final String realm;

    private PortalProcess(Process process, String url, String realm) {
        this.process = process;
        this.url = url;
        this.realm = realm;
    }

    /** @param settings those of production, by their names; the address of the realm among them */
    static PortalProcess start(Map<String, String> settings, Path log) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Xmx1g"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-Dquarkus.http.host=localhost",
                "-Dquarkus.http.port=" + port,
                "-jar",
                "target/quarkus-app/quarkus-run.jar"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        PortalProcess portal = new PortalProcess(
                process,
                "http://localhost:" + port,
                Objects.requireNonNull(settings.get("quarkus.oidc.auth-server-url")));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!portal.answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroy();
                throw new IllegalStateException("the portal did not start:\n" + Files.readString(log));
            }
            Thread.sleep(200);
        }
        return portal;
    }

    String url() {
        return url;
    }

    private boolean answers() throws InterruptedException {
        try {
            return client.send(get(url + "/", ""), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As the command line gets one. */
    String token(String username) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                form(
                        realm + "/protocol/openid-connect/token",
                        "",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "hawafiz-cli",
                                "username",
                                username,
                                "password",
                                PASSWORD)),
                BodyHandlers.ofString());
        Matcher token = TOKEN.matcher(answer.body());
        if (!token.find()) {
            throw new IllegalStateException("no token: " + answer.body());
        }
        return "Bearer " + token.group(1);
    }

    /** Signs in through the pages as a browser would; answers the header of its cookies. */
    String signIn(String username, String page) throws IOException, InterruptedException {
        HttpResponse<String> asked = client.send(get(url + page, ""), BodyHandlers.ofString());
        HttpResponse<String> login = client.send(get(location(asked), ""), BodyHandlers.ofString());
        Matcher form = FORM.matcher(login.body());
        if (!form.find()) {
            throw new IllegalStateException("no sign-in form: " + login.statusCode());
        }
        HttpResponse<String> signed = client.send(
                form(
                        form.group(1).replace("&amp;", "&"),
                        cookies(login),
                        Map.of("username", username, "password", PASSWORD)),
                BodyHandlers.ofString());
        HttpResponse<String> back = client.send(get(location(signed), cookies(asked)), BodyHandlers.ofString());
        return cookies(back);
    }

    /** The page, which must be there. */
    String read(String address, String header, String credential) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header(header, credential)
                .header("Accept-Language", "fr")
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answered " + answer.statusCode() + "\n" + answer.body());
        }
        return answer.body();
    }

    String post(String address, String header, String credential) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header(header, credential)
                .POST(BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException("led nowhere: " + answer.statusCode()));
    }

    private static String cookies(HttpResponse<String> answer) {
        Map<String, String> cookies = new TreeMap<>();
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String pair = cookie.substring(0, (cookie + ";").indexOf(';'));
            if (pair.indexOf('=') < pair.length() - 1) {
                cookies.put(pair.substring(0, pair.indexOf('=')), pair);
            }
        }
        return String.join("; ", cookies.values());
    }

    private static HttpRequest get(String address, String cookies) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
        return cookies.isEmpty()
                ? request.build()
                : request.header("Cookie", cookies).build();
    }

    private static HttpRequest form(String address, String cookies, Map<String, String> fields) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))));
        return cookies.isEmpty()
                ? request.build()
                : request.header("Cookie", cookies).build();
    }

    long kilobytesAtMost() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(20, TimeUnit.SECONDS);
    }
}
