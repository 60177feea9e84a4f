package ma.hawafiz.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests in a process of its own. At a rate, each starts when it is due, whatever became of those before, and its
 * time counts from when it was due: a portal that falls behind is not waited for. Or over so many connections, each
 * sending its next request when the last is answered.
 */
final class LoadMaker {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FAILED = -1;

    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** @param credential a header and its value */
    record Asked(String kind, String method, String address, String header, String credential) {
        static Asked of(String line) {
            String[] fields = line.split("\t");
            return new Asked(fields[0], fields[1], fields[2], fields[3], fields[4]);
        }

        String line() {
            return String.join("\t", kind, method, address, header, credential);
        }
    }

    /** @param said the body of a POST's answer, in one line; empty for pages */
    record Answer(String kind, String address, int status, long micros, String said) {
        static Answer of(String line) {
            String[] fields = line.split("\t", -1);
            return new Answer(fields[0], fields[1], Integer.parseInt(fields[2]), Long.parseLong(fields[3]), fields[4]);
        }

        String line() {
            return String.join("\t", kind, address, String.valueOf(status), String.valueOf(micros), said);
        }

        boolean good() {
            return status >= 200 && status < 300;
        }
    }

    /** @param args the file of requests, that of answers, "rate" or "connections", how many, and how many requests in all */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<Asked> asked =
                Files.readAllLines(Path.of(args[0])).stream().map(Asked::of).toList();
        int figure = Integer.parseInt(args[3]);
        int count = Integer.parseInt(args[4]);
        long start;
        LoadMaker maker = new LoadMaker();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            start = System.nanoTime();
            if ("rate".equals(args[2])) {
                maker.atRate(asked, figure, count, executor);
            } else {
                maker.over(asked, figure, count, executor);
            }
        }
        long micros = (System.nanoTime() - start) / 1_000;
        List<String> lines = new ArrayList<>(List.of(String.valueOf(micros)));
        maker.answers.forEach(answer -> lines.add(answer.line()));
        Files.write(Path.of(args[1]), lines);
    }

    private void atRate(List<Asked> asked, int rate, int count, ExecutorService executor) {
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = start + i * 1_000_000_000L / rate;
            for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
            Asked next = asked.get(i % asked.size());
            executor.submit(() -> send(next, due));
        }
    }

    private void over(List<Asked> asked, int connections, int count, ExecutorService executor) {
        AtomicInteger turn = new AtomicInteger();
        for (int i = 0; i < connections; i++) {
            executor.submit(() -> {
                for (int next = turn.getAndIncrement(); next < count; next = turn.getAndIncrement()) {
                    send(asked.get(next % asked.size()), System.nanoTime());
                }
            });
        }
    }

    private void send(Asked asked, long due) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(asked.address))
                .timeout(PATIENCE)
                .header(asked.header, asked.credential)
                .header("Accept-Language", "fr")
                .header("Accept-Encoding", "gzip")
                .method(asked.method, BodyPublishers.noBody())
                .build();
        int status = FAILED;
        String said = "";
        try {
            if ("GET".equals(asked.method)) {
                status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
            } else {
                HttpResponse<String> answer = client.send(plain(request), BodyHandlers.ofString());
                status = answer.statusCode();
                said = answer.body().replaceAll("\\s+", " ");
            }
        } catch (IOException broken) {
            said = (broken + " " + broken.getCause()).replaceAll("\\s+", " ");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        answers.add(new Answer(asked.kind, asked.address, status, (System.nanoTime() - due) / 1_000, said));
    }

    private static HttpRequest plain(HttpRequest request) {
        return HttpRequest.newBuilder(request, (name, _) -> !"Accept-Encoding".equals(name))
                .build();
    }
}
