package app.lotse.remote;

import java.util.OptionalInt;

/**
 * What came back for one command.
 *
 * @param out standard output, at most the command's limit
 * @param errors standard error, at most 256 kB: room for a complaint about each of some thousand programs
 * @param exit exit status, empty when the channel broke or the server sent none
 * @param cut whether output or errors were longer than their limit
 * @param asRoot whether it ran with root rights
 */
public record Answer(byte[] out, String errors, OptionalInt exit, boolean cut, boolean asRoot) {}
