package app.lotse.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.lotse.model.PasswordStrength;
import app.lotse.model.PasswordStrength.Grade;
import app.lotse.model.PasswordStrength.Weakness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How easily passwords of German and English owners are guessed, and why. */
class PasswordJudgeTest {
    private static final PasswordJudge JUDGE = new PasswordJudge();
    private static final List<String> NAMES = List.of("NAS-Sonnleitner", "TS-453D", "gundula");

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', emptyValue = "", textBlock = """
            admin                          ; FACTORY ; FACTORY_SHAPE
            245EBE3A7F10                   ; FACTORY ; FACTORY_SHAPE
            00089BD1E2F3                   ; FACTORY ; FACTORY_SHAPE
            Q12345678                      ; FACTORY ; FACTORY_SHAPE
            Q7K2M9X4P                      ; FACTORY ; FACTORY_SHAPE
            Q1234-5678                     ; FACTORY ; FACTORY_SHAPE
            24:5E:BE:3A:7F:10              ; FACTORY ; FACTORY_SHAPE
            245ebe3a7f10                   ; FACTORY ; FACTORY_SHAPE
            ``                             ; WEAK    ; SHORT
            """)
    void aPasswordFromTheFactoryIsKnownByItsShape(String password, Grade grade, String weaknesses) {
        assertThat(judge(password)).isEqualTo(new PasswordStrength(grade, set(weaknesses)));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', emptyValue = "", textBlock = """
            123456                                        ; WEAK   ; SHORT COMMON_WORD KEYBOARD_ROW
            password                                      ; WEAK   ; SHORT COMMON_WORD
            Passwort                                      ; WEAK   ; SHORT COMMON_WORD
            passwort1                                     ; WEAK   ; SHORT COMMON_WORD
            P@ssw0rt                                      ; WEAK   ; SHORT COMMON_WORD
            Passwort2024!                                 ; WEAK   ; COMMON_WORD DATE
            hallo                                         ; WEAK   ; SHORT COMMON_WORD
            hallo123                                      ; WEAK   ; SHORT COMMON_WORD
            schatz                                        ; WEAK   ; SHORT COMMON_WORD
            geheim                                        ; WEAK   ; SHORT COMMON_WORD
            qwertz                                        ; WEAK   ; SHORT COMMON_WORD KEYBOARD_ROW
            qwertz123                                     ; WEAK   ; SHORT COMMON_WORD KEYBOARD_ROW
            qwertzuiop                                    ; WEAK   ; SHORT COMMON_WORD KEYBOARD_ROW
            asdfghjklö                                    ; WEAK   ; SHORT COMMON_WORD KEYBOARD_ROW
            yxcvbnm                                       ; WEAK   ; SHORT COMMON_WORD KEYBOARD_ROW
            1qay2wsx                                      ; WEAK   ; SHORT COMMON_WORD KEYBOARD_ROW
            qwerty                                        ; WEAK   ; SHORT COMMON_WORD KEYBOARD_ROW
            qwertyuiop                                    ; WEAK   ; SHORT COMMON_WORD KEYBOARD_ROW
            zxcvbnm                                       ; WEAK   ; SHORT COMMON_WORD KEYBOARD_ROW
            1q2w3e4r                                      ; WEAK   ; SHORT COMMON_WORD KEYBOARD_ROW
            aaaaaaaa                                      ; WEAK   ; SHORT COMMON_WORD REPEATED
            abcabcabcabc                                  ; WEAK   ; REPEATED
            ababababab                                    ; WEAK   ; SHORT COMMON_WORD REPEATED
            sommersommer                                  ; WEAK   ; COMMON_WORD REPEATED
            12345678                                      ; WEAK   ; SHORT COMMON_WORD KEYBOARD_ROW
            987654321                                     ; WEAK   ; SHORT COMMON_WORD KEYBOARD_ROW
            abcdefgh                                      ; WEAK   ; SHORT KEYBOARD_ROW
            abcd1234                                      ; WEAK   ; SHORT COMMON_WORD KEYBOARD_ROW
            24.12.1980                                    ; WEAK   ; SHORT DATE
            24121980                                      ; WEAK   ; SHORT COMMON_WORD DATE
            1980-12-24                                    ; WEAK   ; SHORT DATE
            24.12.80                                      ; WEAK   ; SHORT DATE
            12/24/1980                                    ; WEAK   ; SHORT DATE
            241280                                        ; WEAK   ; SHORT COMMON_WORD DATE
            1958                                          ; WEAK   ; SHORT DATE
            Gundula1958                                   ; WEAK   ; SHORT NAME DATE
            gundula                                       ; WEAK   ; SHORT NAME
            aludnug                                       ; WEAK   ; SHORT NAME
            sonnleitner                                   ; WEAK   ; SHORT COMMON_WORD NAME
            NasSonnleitner                                ; WEAK   ; COMMON_WORD NAME
            ts453d                                        ; WEAK   ; SHORT NAME
            TS-453D!                                      ; WEAK   ; SHORT NAME
            Sommer2024                                    ; WEAK   ; SHORT COMMON_WORD DATE
            Weihnachten                                   ; WEAK   ; SHORT COMMON_WORD
            Weihnachtsmann                                ; WEAK   ; COMMON_WORD
            schluessel                                    ; WEAK   ; SHORT COMMON_WORD
            Schlüssel                                     ; WEAK   ; SHORT COMMON_WORD
            fussball                                      ; WEAK   ; SHORT COMMON_WORD
            Fußball2023                                   ; WEAK   ; SHORT COMMON_WORD DATE
            M4rgarete                                     ; WEAK   ; SHORT COMMON_WORD
            Schmetterling                                 ; WEAK   ; COMMON_WORD
            Schmetterlinge                                ; WEAK   ; COMMON_WORD
            schalke04                                     ; WEAK   ; SHORT COMMON_WORD
            iloveyou                                      ; WEAK   ; SHORT COMMON_WORD
            letmein                                       ; WEAK   ; SHORT COMMON_WORD
            dragon                                        ; WEAK   ; SHORT COMMON_WORD
            monkey123                                     ; WEAK   ; SHORT COMMON_WORD KEYBOARD_ROW
            sunshine1                                     ; WEAK   ; SHORT COMMON_WORD
            trustno1                                      ; WEAK   ; SHORT COMMON_WORD
            Tr0ub4dour&3                                  ; WEAK   ; COMMON_WORD
            correcthorsebatterystaple                     ; STRONG ; ``
            Familienfotos                                 ; WEAK   ; COMMON_WORD
            Sonnenschein2019                              ; WEAK   ; COMMON_WORD DATE
            Rosenheim1955!                                ; FAIR   ; COMMON_WORD DATE
            kx7Qm2                                        ; WEAK   ; SHORT
            kx7Qm2vT                                      ; WEAK   ; SHORT
            kx7Qm2vTz9                                    ; FAIR   ; SHORT
            kx7Qm2vTz9L                                   ; FAIR   ; SHORT
            regelmaessig                                  ; WEAK   ; COMMON_WORD
            kiessling                                     ; WEAK   ; SHORT COMMON_WORD
            duesseldorf                                   ; WEAK   ; SHORT COMMON_WORD
            Nurnberg                                      ; WEAK   ; SHORT COMMON_WORD
            kx7Qm2vTz9Lw                                  ; STRONG ; ``
            hR8#vq2!LmZ0                                  ; STRONG ; ``
            zebra-klee-mond                               ; STRONG ; ``
            tango-abgrund-uhrzeit-zebra-milch-kanal       ; STRONG ; ``
            abacus-unwrap-zesty-lilac-ramp-stoic          ; STRONG ; ``
            Unsere Oma faehrt im Huehnerstall Motorrad    ; STRONG ; ``
            wurzelgemuese                                 ; FAIR   ; COMMON_WORD
            QUATSCHEN                                     ; WEAK   ; SHORT COMMON_WORD
            123456789012                                  ; WEAK   ; COMMON_WORD KEYBOARD_ROW
            Katzenklo                                     ; WEAK   ; SHORT COMMON_WORD
            hund                                          ; WEAK   ; SHORT COMMON_WORD
            11111111                                      ; WEAK   ; SHORT COMMON_WORD DATE REPEATED
            000000                                        ; WEAK   ; SHORT COMMON_WORD REPEATED
            password123!                                  ; WEAK   ; COMMON_WORD
            Urlaub2025                                    ; WEAK   ; SHORT COMMON_WORD DATE
            Oma&Opa                                       ; WEAK   ; SHORT
            IchLiebeDich                                  ; WEAK   ; COMMON_WORD
            Berlin                                        ; WEAK   ; SHORT COMMON_WORD
            muenchen                                      ; WEAK   ; SHORT COMMON_WORD
            """)
    void aPasswordIsGradedAndItsWeaknessesAreNamed(String password, Grade grade, String weaknesses) {
        assertThat(judge(password)).isEqualTo(new PasswordStrength(grade, set(weaknesses)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void whatLotseProposesItAlsoCallsStrong(String language) {
        var maker = new PassphraseMaker(new Random(7));
        for (int i = 0; i < 100; i++) {
            var proposed = maker.make(Locale.of(language));
            assertThat(JUDGE.judge(proposed, NAMES)).isEqualTo(new PasswordStrength(Grade.STRONG, Set.of()));
        }
    }

    @Test
    void aNameCountsOnlyWhereItIsKnown() {
        var withoutNames = JUDGE.judge("TS-453D!".toCharArray(), List.of());
        assertThat(withoutNames.weaknesses()).doesNotContain(Weakness.NAME);
        assertThat(judge("TS-453D!").weaknesses()).contains(Weakness.NAME);
    }

    @Test
    void thePasswordOfTheCallerStaysAsItIs() {
        char[] password = "Sommer2024".toCharArray();
        JUDGE.judge(password, NAMES);
        assertThat(password).isEqualTo("Sommer2024".toCharArray());
    }

    @Test
    void whatComesAfterTheFirst128CharactersIsNotLookedAt() {
        char[] endless = new char[5_000_000];
        Arrays.fill(endless, 'a');
        assertThat(JUDGE.judge(endless, NAMES))
                .isEqualTo(JUDGE.judge(Arrays.copyOf(endless, PasswordJudge.LONGEST), NAMES));
    }

    @Test
    void noPasswordAndNoNameWhatsoeverMakesItFail() {
        var random = new Random(20261123);
        for (int i = 0; i < 400; i++) {
            char[] password = anything(random, random.nextInt(140));
            var names = Stream.generate(() -> new String(anything(random, random.nextInt(80))))
                    .limit(random.nextInt(4))
                    .collect(Collectors.toCollection(ArrayList::new));
            names.add(null);
            assertThatCode(() -> JUDGE.judge(password, names)).doesNotThrowAnyException();
        }
    }

    /** Any sign of Unicode, halves of pairs too, beside what rules look at: digits, separators, repeats. */
    private static char[] anything(Random random, int length) {
        String known = "aaab4@$0119802412./-_ Qqwertzßöİı\0\n\ud83d\ude00\ud800";
        char[] made = new char[length];
        for (int i = 0; i < length; i++) {
            boolean any = random.nextInt(4) == 0;
            made[i] = any ? (char) random.nextInt(0x10000) : known.charAt(random.nextInt(known.length()));
        }
        return made;
    }

    private static PasswordStrength judge(String password) {
        return JUDGE.judge(password.toCharArray(), NAMES);
    }

    private static Set<Weakness> set(String names) {
        return names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(" ")).map(Weakness::valueOf).collect(Collectors.toSet());
    }
}
