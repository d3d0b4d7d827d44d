package app.lotse.remote;

import app.lotse.model.Host;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.KeyType;
import net.schmizz.sshj.transport.verification.HostKeyVerifier;

/**
 * Decides in the key exchange whether a NAS is the one that was seen before; nothing more is sent to another one.
 *
 * <p>A new identity is remembered here, before the password is sent: so a different NAS at the second try is noticed even if the first password was
 * wrong. OpenSSH does the same.
 */
final class Identity implements HostKeyVerifier {
    private final KnownHosts known;
    /** Where its identity was seen before. */
    private final Host host;
    /** Where it is now: another place only after it moved. */
    private final Host now;

    private final SignIn.Trust trust;
    private volatile KnownHosts.Match match = KnownHosts.Match.SAME;
    private volatile PublicKey key;
    private volatile IOException failure;

    Identity(KnownHosts known, Host host, SignIn.Trust trust) {
        this(known, host, host, trust);
    }

    private Identity(KnownHosts known, Host host, Host now, SignIn.Trust trust) {
        this.known = known;
        this.host = host;
        this.now = now;
        this.trust = trust;
    }

    /** One that has to be the same as at another address, under which it was seen before. */
    static Identity moved(KnownHosts known, Host before, Host now) {
        return new Identity(known, before, now, SignIn.Trust.REFUSE);
    }

    @Override
    public boolean verify(String hostname, int port, PublicKey shown) {
        try {
            return KeyType.fromKey(shown) != KeyType.UNKNOWN && accept(shown);
        } catch (IOException e) {
            failure = e;
            return false;
        }
    }

    private boolean accept(PublicKey shown) throws IOException {
        match = known.match(host, shown);
        if (match == KnownHosts.Match.OTHER || match == KnownHosts.Match.UNKNOWN && trust == SignIn.Trust.REFUSE) {
            return false;
        }
        if (match == KnownHosts.Match.UNKNOWN) {
            known.remember(host, shown, trust == SignIn.Trust.REMEMBER);
            match = KnownHosts.Match.SAME;
        }
        if (!now.equals(host)) {
            known.alsoAt(now, host, shown);
        }
        key = shown;
        return true;
    }

    @Override
    public List<String> findExistingAlgorithms(String hostname, int port) {
        try {
            return known.algorithms(host);
        } catch (IOException e) {
            failure = e;
            return List.of();
        }
    }

    /** Why the key was not accepted: UNKNOWN or OTHER; SAME when it was, or none was shown yet. */
    KnownHosts.Match match() {
        return match;
    }

    /** What went wrong with the memory of identities, or null. */
    IOException failure() {
        return failure;
    }

    /** The accepted key's SHA-256 print as OpenSSH shows it. */
    String fingerprint() {
        try {
            byte[] encoded = new Buffer.PlainBuffer().putPublicKey(key).getCompactData();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(encoded);
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
