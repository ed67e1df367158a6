import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Follows the events of a running Loa on many connections at once, and tells how many got through and how much each was
 * told. {@code java Events.java <api> [connections] [seconds]}
 */
class Events {
    public static void main(String[] arguments) throws Exception {
        var api = URI.create(arguments[0]);
        var connections = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        var seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60;
        var request = "GET /api/v1/events HTTP/1.1\r\nHost: " + api.getAuthority() + "\r\nAccept: text/event-stream\r\n\r\n";
        var open = 0;
        var closed = 0;
        var refused = 0;
        var events = 0L;
        var buffer = ByteBuffer.allocateDirect(65_536);
        try (var selector = Selector.open()) {
            var start = System.nanoTime();
            var told = start;
            while (System.nanoTime() - start < Duration.ofSeconds(seconds).toNanos()) {
                for (var more = 0; more < 20 && open < connections; more++, open++) {
                    var channel = SocketChannel.open(new InetSocketAddress(api.getHost(), api.getPort()));
                    channel.configureBlocking(false);
                    channel.register(selector, SelectionKey.OP_READ);
                    channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
                }
                selector.select(10);
                for (var keys = selector.selectedKeys().iterator(); keys.hasNext(); keys.remove()) {
                    var channel = (SocketChannel) keys.next().channel();
                    buffer.clear();
                    int read;
                    try {
                        read = channel.read(buffer);
                    } catch (IOException reset) {
                        read = -1;
                    }
                    if (read < 0) {
                        channel.close();
                        closed++;
                    } else {
                        var text = StandardCharsets.UTF_8.decode(buffer.flip()).toString();
                        refused += text.startsWith("HTTP/1.1 503") ? 1 : 0;
                        events += text.lines().filter(line -> line.startsWith("id:")).count();
                    }
                }
                if (System.nanoTime() - told > Duration.ofSeconds(5).toNanos()) {
                    told = System.nanoTime();
                    System.out.printf(
                            "%3d s: %d opened, %d refused, %d closed, %d events%n",
                            (told - start) / 1_000_000_000L, open, refused, closed, events);
                }
            }
        }
    }
}
