package ma.hawafiz.notification.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An SMTP server that knows nobody, and says so with the address in its answer. */
final class Grumbler implements AutoCloseable {
    private final ServerSocket socket;
    private final Queue<Socket> clients = new ConcurrentLinkedQueue<>();
    private final Thread serving;

    private Grumbler(ServerSocket socket, String status) {
        this.socket = socket;
        this.serving = Thread.ofVirtual().start(() -> serve(status));
    }

    static Grumbler open(String status) throws IOException {
        return new Grumbler(new ServerSocket(PostOffice.port(), 50, InetAddress.getByName("127.0.0.1")), status);
    }

    private void serve(String status) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> talk(client, status));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void talk(Socket client, String status) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            OutputStream out = client.getOutputStream();
            say(out, "220 grumbler");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.toUpperCase(Locale.ROOT);
                say(out, verb.startsWith("RCPT") ? status + " unknown: " + line.substring(8) : "250 ok");
            }
        } catch (IOException gone) {
            // The portal hung up.
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** The port is free once the thread that accepts has let go of it. */
    @Override
    public void close() throws IOException, InterruptedException {
        socket.close();
        serving.join();
        for (Socket client : clients) {
            client.close();
        }
    }
}
