package app.lotse.web;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Vouches for the names of servers in tests, as the big authorities do for those of the world. */
final class TestAuthority {
    private static final char[] NO_SECRET = "test".toCharArray();
    private static final Duration DAY = Duration.ofDays(1);
    private final KeyPair keys;
    private final X500Name name = new X500Name("CN=Authority of a test");
    private final X509Certificate own;

    TestAuthority() throws Exception {
        keys = keys();
        own = sign(keys, name, Instant.now().plus(DAY), Optional.empty());
    }

    /** What a client needs that believes this authority and no other. */
    SSLContext client() throws Exception {
        var store = empty();
        store.setCertificateEntry("authority", own);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /** What a server needs that this authority vouches for. @param until when its certificate ends */
    SSLContext server(String host, Instant until) throws Exception {
        var serverKeys = keys();
        var store = empty();
        var chain = new Certificate[] {sign(serverKeys, new X500Name("CN=server"), until, Optional.of(host)), own};
        store.setKeyEntry("server", serverKeys.getPrivate(), NO_SECRET, chain);
        var keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(store, NO_SECRET);
        var context = SSLContext.getInstance("TLS");
        context.init(keyManagers.getKeyManagers(), null, null);
        return context;
    }

    private X509Certificate sign(KeyPair subject, X500Name subjectName, Instant until, Optional<String> host)
            throws Exception {
        var builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.valueOf(System.nanoTime()),
                Date.from(until.minus(DAY.multipliedBy(2))),
                Date.from(until),
                subjectName,
                subject.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(host.isEmpty()));
        if (host.isPresent()) {
            var names = new GeneralNames(new GeneralName(GeneralName.dNSName, host.get()));
            builder.addExtension(Extension.subjectAlternativeName, false, names);
        }
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private static KeyPair keys() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private static KeyStore empty() throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
