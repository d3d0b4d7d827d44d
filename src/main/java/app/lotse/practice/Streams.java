package app.lotse.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Where a program reads from and writes to; closed from outside when the line breaks. */
record Streams(InputStream in, OutputStream out, OutputStream errors) {
    void print(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    void line(String text) throws IOException {
        print(text + "\n");
    }

    void error(String text) throws IOException {
        errors.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
