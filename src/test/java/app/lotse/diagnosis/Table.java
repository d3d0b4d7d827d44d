package app.lotse.diagnosis;

import java.util.List;
import java.util.stream.Stream;

/** All rows of the table, by family. */
final class Table {
    static final List<String> KERNELS = List.of("3.4.6", "4.2.8", "4.14.24", "5.10.60-qnap", "6.6.32");
    static final List<Row> ROWS = Stream.of(
                    ImpostorRows.all(),
                    HarmlessRows.all(),
                    LoadRows.all(),
                    EncryptionRows.all(),
                    KnownRows.all(),
                    EvasionRows.all())
            .flatMap(List::stream)
            .toList();

    private Table() {}
}
