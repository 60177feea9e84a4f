package ma.hawafiz.platform.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports on the loopback interface. */
final class Port {
    static final int ANY = 0;

    private Port() {}

    /** The wanted port if it is free, else another one, saying so. */
    static int near(int wanted, String user) {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            if (wanted == ANY) {
                throw new UncheckedIOException("no free port on the loopback interface", taken);
            }
            int other = near(ANY, user);
            Say.line("port %d is taken: %s listens on %d".formatted(wanted, user, other));
            return other;
        }
    }
}
