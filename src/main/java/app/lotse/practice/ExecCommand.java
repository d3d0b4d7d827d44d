package app.lotse.practice;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/** One command line that came in, run on a thread of its own until it ends or the line breaks. */
final class ExecCommand implements Command {
    private static final int BUFFER = 32_768;

    private final String line;
    private final Supplier<PracticeShell> shells;
    private InputStream in;
    private OutputStream out;
    private OutputStream errors;
    private ExitCallback exit;
    private volatile Thread running;

    ExecCommand(String line, Supplier<PracticeShell> shells) {
        this.line = line;
        this.shells = shells;
    }

    @Override
    public void setInputStream(InputStream stream) {
        in = stream;
    }

    @Override
    public void setOutputStream(OutputStream stream) {
        out = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {
        errors = stream;
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        exit = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) {
        running = Thread.ofVirtual().name("practice-command").start(this::run);
    }

    @Override
    public void destroy(ChannelSession channel) {
        var thread = running;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        int status = 1;
        try {
            var buffered = new BufferedOutputStream(out, BUFFER);
            status = shells.get().run(line, new Streams(in, buffered, errors));
            buffered.flush();
            errors.flush();
        } catch (IOException broken) {
            // Whoever asked is gone: only the channel is left to close.
            status = 1;
        } finally {
            exit.onExit(status);
        }
    }
}
