package app.lotse.remote;

import com.hierynomus.sshj.key.KeyAlgorithm;
import com.hierynomus.sshj.key.KeyAlgorithms;
import com.hierynomus.sshj.transport.cipher.BlockCiphers;
import com.hierynomus.sshj.transport.cipher.ChachaPolyCiphers;
import com.hierynomus.sshj.transport.cipher.GcmCiphers;
import com.hierynomus.sshj.transport.kex.DHGroups;
import com.hierynomus.sshj.transport.mac.Macs;
import java.util.ArrayList;
import java.util.List;
import net.schmizz.keepalive.KeepAliveProvider;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.ConfigImpl;
import net.schmizz.sshj.common.Factory;
import net.schmizz.sshj.common.LoggerFactory;
import net.schmizz.sshj.transport.cipher.Cipher;
import net.schmizz.sshj.transport.compression.NoneCompression;
import net.schmizz.sshj.transport.kex.Curve25519SHA256;
import net.schmizz.sshj.transport.kex.DHGexSHA256;
import net.schmizz.sshj.transport.kex.ECDHNistP;
import net.schmizz.sshj.transport.kex.KeyExchange;
import net.schmizz.sshj.transport.mac.MAC;
import net.schmizz.sshj.transport.random.JCERandom;
import net.schmizz.sshj.transport.random.SingletonRandomFactory;

/** The encryption that Lotse offers: today's alone, or with what old systems need behind it; sshj's own list offers broken kinds too. */
final class Algorithms {
    private Algorithms() {}

    /** @param old whether SHA-1, CBC and the 1024-bit group may be used where the NAS knows nothing better */
    static Config config(boolean old) {
        var config = new ConfigImpl();
        config.setLoggerFactory(LoggerFactory.DEFAULT);
        config.setVersion("Lotse");
        config.setRandomFactory(new SingletonRandomFactory(new JCERandom.Factory()));
        config.setKeepAliveProvider(KeepAliveProvider.HEARTBEAT);
        config.setCompressionFactories(List.of(new NoneCompression.Factory()));
        config.setFileKeyProviderFactories(List.of());
        config.setKeyExchangeFactories(
                exchanges(old).stream().map(GuardedExchange::of).toList());
        config.setKeyAlgorithms(keys(old));
        config.setCipherFactories(ciphers(old));
        config.setMACFactories(macs(old));
        return config;
    }

    /** Makes one of each, which loads and checks the provider's classes: most of the first connection's time. */
    static void exercise(Config config) {
        config.getKeyExchangeFactories().forEach(Factory::create);
        config.getKeyAlgorithms().forEach(Factory::create);
        config.getMACFactories().forEach(factory -> {
            MAC mac = factory.create();
            mac.init(new byte[mac.getBlockSize()]);
        });
        config.getCipherFactories().forEach(factory -> {
            Cipher cipher = factory.create();
            cipher.init(Cipher.Mode.Encrypt, new byte[cipher.getBlockSize()], new byte[cipher.getIVSize()]);
        });
    }

    private static List<Factory.Named<KeyExchange>> exchanges(boolean old) {
        var list = new ArrayList<Factory.Named<KeyExchange>>(List.of(
                new Curve25519SHA256.Factory(),
                new Curve25519SHA256.FactoryLibSsh(),
                new ECDHNistP.Factory256(),
                new ECDHNistP.Factory384(),
                new ECDHNistP.Factory521(),
                DHGroups.Group16SHA512(),
                DHGroups.Group18SHA512(),
                DHGroups.Group14SHA256(),
                new DHGexSHA256.Factory()));
        if (old) {
            list.add(DHGroups.Group14SHA1());
            list.add(DHGroups.Group1SHA1());
        }
        return list;
    }

    private static List<Factory.Named<KeyAlgorithm>> keys(boolean old) {
        var list = new ArrayList<Factory.Named<KeyAlgorithm>>(List.of(
                KeyAlgorithms.EdDSA25519(),
                KeyAlgorithms.ECDSASHANistp256(),
                KeyAlgorithms.ECDSASHANistp384(),
                KeyAlgorithms.ECDSASHANistp521(),
                KeyAlgorithms.RSASHA512(),
                KeyAlgorithms.RSASHA256()));
        if (old) {
            list.add(KeyAlgorithms.SSHRSA());
        }
        return list;
    }

    private static List<Factory.Named<Cipher>> ciphers(boolean old) {
        var list = new ArrayList<Factory.Named<Cipher>>(List.of(
                ChachaPolyCiphers.CHACHA_POLY_OPENSSH(),
                GcmCiphers.AES256GCM(),
                GcmCiphers.AES128GCM(),
                BlockCiphers.AES256CTR(),
                BlockCiphers.AES192CTR(),
                BlockCiphers.AES128CTR()));
        if (old) {
            list.add(BlockCiphers.AES256CBC());
            list.add(BlockCiphers.AES128CBC());
        }
        return list;
    }

    private static List<Factory.Named<MAC>> macs(boolean old) {
        var list = new ArrayList<Factory.Named<MAC>>(
                List.of(Macs.HMACSHA2256Etm(), Macs.HMACSHA2512Etm(), Macs.HMACSHA2256(), Macs.HMACSHA2512()));
        if (old) {
            list.add(Macs.HMACSHA1());
        }
        return list;
    }
}
