package app.lotse.router;

import app.lotse.model.Reading.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Asks one router over HTTP, a connection for each question, from one address of this computer. It follows nowhere, and ends in time even when the
 * answer comes one byte at a time.
 */
final class Http {
    private final InetAddress from;

    Http(InetAddress from) {
        this.from = from;
    }

    /** @throws Garbled also when there is no answer in time */
    HttpAnswer get(URI page, InetAddress router, Deadline deadline) throws Garbled {
        return ask(head("GET", page), "", page, router, deadline);
    }

    /** @param action what the header SOAPAction says, without quotes */
    HttpAnswer post(URI page, InetAddress router, String action, String body, Deadline deadline) throws Garbled {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        String head = head("POST", page)
                + "Content-Type: text/xml; charset=\"utf-8\"\r\nSOAPAction: \"" + action + "\"\r\nContent-Length: "
                + length
                + "\r\n";
        return ask(head, body, page, router, deadline);
    }

    private static String head(String method, URI page) {
        String path = page.getRawPath().isEmpty() ? "/" : page.getRawPath();
        String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
        return method + " " + path + query + " HTTP/1.1\r\nHost: " + page.getRawAuthority()
                + "\r\nConnection: close\r\n";
    }

    /** @param page its port is used; the address is {@code router}'s, whatever is written in the page's */
    private HttpAnswer ask(String head, String body, URI page, InetAddress router, Deadline deadline) throws Garbled {
        int port = page.getPort() < 0 ? 80 : page.getPort();
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress(router, port), Math.max(1, deadline.left()));
            socket.getOutputStream().write((head + "\r\n" + body).getBytes(StandardCharsets.UTF_8));
            return HttpAnswer.read(new InTime(socket, deadline));
        } catch (IOException noAnswer) {
            throw new Garbled(Reason.NO_ANSWER, page + ": " + noAnswer.getMessage());
        }
    }

    /** What comes from a socket until the deadline, whatever the pace. */
    private static final class InTime extends InputStream {
        private final Socket socket;
        private final InputStream in;
        private final Deadline deadline;

        InTime(Socket socket, Deadline deadline) throws IOException {
            this.socket = socket;
            this.in = socket.getInputStream();
            this.deadline = deadline;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int start, int length) throws IOException {
            int left = deadline.left();
            if (left == 0) {
                throw new SocketTimeoutException("too slow");
            }
            socket.setSoTimeout(left);
            return in.read(to, start, length);
        }
    }
}
