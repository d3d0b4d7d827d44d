package app.lotse.checklist;

import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.matchers.Keyboard;
import com.nulabinc.zxcvbn.matchers.SlantedKeyboardLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which keys lie beside each other: on English and German keyboards and on number pads. */
final class Keyboards {
    /** In the form of zxcvbn's own: a key is what it gives without and with Shift; each row begins further right than the one above. */
    private static final String QWERTZ = """
            ^° 1! 2" 3§ 4$ 5% 6& 7/ 8( 9) 0= ß? ´`
                qQ wW eE rR tT zZ uU iI oO pP üÜ +*
                 aA sS dD fF gG hH jJ kK lL öÖ äÄ #'
                  yY xX cC vV bB nN mM ,; .: -_
            """;

    private Keyboards() {}

    static Map<String, Keyboard> all() {
        var qwertz = new SlantedKeyboardLoader(
                "qwertz", () -> new ByteArrayInputStream(QWERTZ.getBytes(StandardCharsets.UTF_8)));
        try {
            var all = new LinkedHashMap<String, Keyboard>();
            all.put("qwertz", qwertz.load());
            all.put(StandardKeyboards.QWERTY, StandardKeyboards.QWERTY_LOADER.load());
            all.put(StandardKeyboards.KEYPAD, StandardKeyboards.KEYPAD_LOADER.load());
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
