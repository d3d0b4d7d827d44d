package app.lotse.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.schmizz.sshj.common.Factory;
import org.junit.jupiter.api.Test;

/** Broken encryption is never on offer, old encryption only when asked for and last. */
class AlgorithmsTest {
    private static final Pattern NEVER = Pattern.compile("md5|arcfour|rc4|none|dss|3des|blowfish|ripemd");
    private static final Pattern OLD = Pattern.compile("ssh-rsa|sha1|cbc");

    private static List<List<String>> names(boolean old) {
        var config = Algorithms.config(old);
        var lists = new ArrayList<List<String>>();
        lists.add(Factory.Named.Util.getNames(config.getKeyExchangeFactories()));
        lists.add(Factory.Named.Util.getNames(config.getKeyAlgorithms()));
        lists.add(Factory.Named.Util.getNames(config.getCipherFactories()));
        lists.add(Factory.Named.Util.getNames(config.getMACFactories()));
        return lists;
    }

    @Test
    void todaysListsHoldNothingOld() {
        assertThat(names(false))
                .allSatisfy(list -> assertThat(list)
                        .isNotEmpty()
                        .noneMatch(name -> OLD.matcher(name).find()));
    }

    @Test
    void oldKindsComeLastAndBrokenOnesNever() {
        var modern = names(false);
        var all = names(true);
        for (int i = 0; i < all.size(); i++) {
            var now = modern.get(i);
            assertThat(all.get(i))
                    .startsWith(now.toArray(String[]::new))
                    .noneMatch(name -> NEVER.matcher(name).find());
            assertThat(all.get(i).subList(now.size(), all.get(i).size()))
                    .isNotEmpty()
                    .allMatch(name -> OLD.matcher(name).find());
        }
    }

    @Test
    void everyOfferedKindCanBeMadeHere() {
        Algorithms.exercise(Algorithms.config(true));
    }
}
