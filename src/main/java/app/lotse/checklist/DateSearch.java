package app.lotse.checklist;

import com.nulabinc.zxcvbn.matchers.Match;
import com.nulabinc.zxcvbn.matchers.MatchFactory;
import java.util.ArrayList;
import java.util.List;

/** Finds dates in a password, as they are written in German and English, and years; the library's own search makes Strings of the numbers. */
final class DateSearch {
    /** d, m and y stand for digits, the dot for one of the signs between them. */
    private static final List<String> FORMS = List.of(
            "dd.mm.yyyy",
            "d.m.yyyy",
            "dd.m.yyyy",
            "d.mm.yyyy",
            "mm.dd.yyyy",
            "m.dd.yyyy",
            "yyyy.mm.dd",
            "dd.mm.yy",
            "d.m.yy",
            "dd.m.yy",
            "d.mm.yy",
            "mm.dd.yy",
            "ddmmyyyy",
            "mmddyyyy",
            "yyyymmdd",
            "ddmmyy",
            "mmddyy",
            "yymmdd");

    private static final String BETWEEN = "./-_ ";
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2050;

    private DateSearch() {}

    static List<Match> in(Slice password) {
        var found = new ArrayList<Match>();
        for (int at = 0; at < password.length(); at++) {
            for (String form : FORMS) {
                if (at + form.length() <= password.length()) {
                    addDate(password, at, form, found);
                }
            }
            addYear(password, at, found);
        }
        return found;
    }

    private static void addDate(Slice password, int at, String form, List<Match> found) {
        var token = password.subSequence(at, at + form.length());
        if (!fits(token, form)) {
            return;
        }
        int day = number(token, form, 'd');
        int month = number(token, form, 'm');
        int year = fourDigits(number(token, form, 'y'), form);
        if (day >= 1 && day <= 31 && month >= 1 && month <= 12 && year >= EARLIEST && year <= LATEST) {
            String separator = form.contains(".") ? "." : "";
            int last = at + form.length() - 1;
            found.add(MatchFactory.createDateMatch(at, last, token, separator, year, month, day));
        }
    }

    private static void addYear(Slice password, int at, List<Match> found) {
        if (at + 4 <= password.length()) {
            var token = password.subSequence(at, at + 4);
            if (fits(token, "yyyy") && number(token, "yyyy", 'y') >= EARLIEST && number(token, "yyyy", 'y') <= LATEST) {
                found.add(MatchFactory.createRegexMatch(at, at + 3, token, "recent_year", null));
            }
        }
    }

    private static boolean fits(Slice token, String form) {
        int separator = -1;
        for (int i = 0; i < form.length(); i++) {
            char sign = token.charAt(i);
            boolean between = form.charAt(i) == '.';
            boolean right = between
                    ? BETWEEN.indexOf(sign) >= 0 && (separator < 0 || separator == sign)
                    : sign >= '0' && sign <= '9';
            if (!right) {
                return false;
            }
            separator = between ? sign : separator;
        }
        return true;
    }

    private static int number(Slice token, String form, char part) {
        int number = 0;
        for (int i = 0; i < form.length(); i++) {
            if (form.charAt(i) == part) {
                number = number * 10 + token.charAt(i) - '0';
            }
        }
        return number;
    }

    /** As in zxcvbn: 51 and more belong to the last century. */
    private static int fourDigits(int year, String form) {
        if (form.contains("yyyy")) {
            return year;
        }
        return year > 50 ? 1900 + year : 2000 + year;
    }
}
