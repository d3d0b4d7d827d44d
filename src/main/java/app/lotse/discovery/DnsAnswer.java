package app.lotse.discovery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads one DNS answer from the wire (RFC 1035, 4.1), within fixed bounds and without trust. */
record DnsAnswer(int id, List<DnsRecord> records) {
    static final int PTR = 12;
    static final int TXT = 16;
    static final int SRV = 33;
    static final int A = 1;
    static final int AAAA = 28;

    private static final int MOST_RECORDS = 1024;
    private static final int LONGEST_NAME = 255;
    private static final int MOST_JUMPS = 32;

    DnsAnswer {
        records = List.copyOf(records);
    }

    /** The records that could be read, also of a message that is cut off further on; empty when the bytes are no answer. */
    static Optional<DnsAnswer> read(byte[] bytes, int length) {
        var in = new Cursor(bytes, Math.clamp(length, 0, bytes.length));
        if (in.end < 12 || (bytes[2] & 0x80) == 0) {
            return Optional.empty();
        }
        int id = in.u16();
        in.at = 4;
        int questions = in.u16();
        int records = in.u16() + in.u16() + in.u16();
        var found = new ArrayList<DnsRecord>();
        try {
            for (int i = 0; i < questions; i++) {
                in.name();
                in.skip(4);
            }
            for (int i = 0; i < Math.min(records, MOST_RECORDS); i++) {
                in.record().ifPresent(found::add);
            }
        } catch (Unreadable cutOrGarbled) {
            // What was read before is whole: a record is kept only after its last byte.
        }
        return Optional.of(new DnsAnswer(id, found));
    }

    /** The message ends early or makes no sense. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable() {
            super(null, null, false, false);
        }
    }

    /** A place in the message. */
    private static final class Cursor {
        private final byte[] bytes;
        private final int end;
        private int at;

        Cursor(byte[] bytes, int end) {
            this.bytes = bytes;
            this.end = end;
        }

        /** Only for the header, whose length was checked. */
        int u16() {
            at += 2;
            return (bytes[at - 2] & 0xff) << 8 | bytes[at - 1] & 0xff;
        }

        void skip(int count) throws Unreadable {
            if (count > end - at) {
                throw new Unreadable();
            }
            at += count;
        }

        int number() throws Unreadable {
            skip(2);
            at -= 2;
            return u16();
        }

        Optional<DnsRecord> record() throws Unreadable {
            DnsName name = name();
            int type = number();
            skip(2);
            long ttl = (long) number() << 16 | number();
            int length = number();
            int start = at;
            skip(length);
            int after = at;
            at = start;
            Optional<DnsRecord> record = content(name, type, ttl, length);
            boolean overran = at > after;
            at = after;
            return overran ? Optional.empty() : record;
        }

        private Optional<DnsRecord> content(DnsName name, int type, long ttl, int length) throws Unreadable {
            return switch (type) {
                case PTR -> Optional.of(new DnsRecord.Ptr(name, ttl, name()));
                case SRV -> {
                    skip(4);
                    int port = number();
                    yield Optional.of(new DnsRecord.Srv(name, ttl, port, name()));
                }
                case TXT -> Optional.of(new DnsRecord.Txt(name, ttl, Arrays.copyOfRange(bytes, at, at + length)));
                case A -> address(name, ttl, length, 4);
                case AAAA -> address(name, ttl, length, 16);
                default -> Optional.empty();
            };
        }

        private Optional<DnsRecord> address(DnsName name, long ttl, int length, int expected) {
            if (length != expected) {
                return Optional.empty();
            }
            try {
                var address = InetAddress.getByAddress(Arrays.copyOfRange(bytes, at, at + length));
                return Optional.of(new DnsRecord.Address(name, ttl, address));
            } catch (UnknownHostException wrongLength) {
                return Optional.empty();
            }
        }

        /** Follows pointers only backwards, and few of them, so that no message can hold the reader. */
        DnsName name() throws Unreadable {
            var labels = new ArrayList<String>();
            int total = 0;
            int jumps = 0;
            int place = at;
            int floor = place;
            boolean jumped = false;
            while (true) {
                if (place >= end) {
                    throw new Unreadable();
                }
                int head = bytes[place] & 0xff;
                if (head >= 0xc0) {
                    int target = place + 1 < end ? (head & 0x3f) << 8 | bytes[place + 1] & 0xff : end;
                    if (target >= floor || ++jumps > MOST_JUMPS) {
                        throw new Unreadable();
                    }
                    at = jumped ? at : place + 2;
                    jumped = true;
                    place = target;
                    floor = target;
                    continue;
                }
                total += head + 1;
                if (head > 63 || place + 1 + head > end || total > LONGEST_NAME) {
                    throw new Unreadable();
                }
                if (head == 0) {
                    at = jumped ? at : place + 1;
                    return new DnsName(labels);
                }
                labels.add(app.lotse.model.Plain.utf8(Arrays.copyOfRange(bytes, place + 1, place + 1 + head)));
                place += head + 1;
            }
        }
    }
}
