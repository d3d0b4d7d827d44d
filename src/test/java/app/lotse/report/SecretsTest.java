package app.lotse.report;

import static org.assertj.core.api.Assertions.assertThat;

import app.lotse.model.Scenario;
import app.lotse.practice.PracticeStory;
import app.lotse.texts.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No command line of the report holds what may be a password. */
class SecretsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    7z     | /usr/local/sbin/7z,a,-mx=0,-sdel,-pWORD,x.7z     | /usr/local/sbin/7z a -mx=0 -sdel -p••• x.7z
                    7z     | 7z,a,-pMY WORD here,x.7z                         | 7z a -p••• x.7z
                    sh     | sh,-c,7z a -sdel -pWORD x.7z x                   | sh -c 7z a -sdel -p••• x.7z x
                    sh     | sh,-c,/usr/local/sbin/7z a -p'MY WORD' x.7z      | sh -c /usr/local/sbin/7z a -p••• x.7z
                    zip    | zip,-P,WORD,x.zip                                | zip -P ••• x.zip
                    worker | worker,--password=WORD,-v                        | worker --password=••• -v
                    worker | worker,--password,WORD                           | worker --password •••
                    mysqld | mysqld,--port=3306                               | mysqld --port=3306
                    thttpd | thttpd,-p,58080                                  | thttpd -p 58080
                    sshd   | sshd,-p22,-D                                     | sshd -p22 -D
                    """)
    void whatMayBeAPasswordIsNotShown(String name, String arguments, String shown) {
        assertThat(Secrets.line(name, List.of(arguments.split(",")))).isEqualTo(shown);
    }

    @Test
    void theKeyOfALockerIsInNoReportAndTheReportSaysSo() throws Exception {
        String html = new Paper().html(PracticeStory.of(Scenario.ENCRYPTION), Texts.in(Locale.GERMAN));

        assertThat(html).doesNotContain("Practice0Practice0").contains("-p•••").contains("einzige Schlüssel");
    }
}
