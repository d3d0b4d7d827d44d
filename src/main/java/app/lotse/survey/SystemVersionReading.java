package app.lotse.survey;

import app.lotse.model.Reading;
import app.lotse.model.SystemVersion;
import app.lotse.model.SystemVersion.Product;
import java.util.regex.Pattern;

/** Puts a NAS's version together from its settings. */
final class SystemVersionReading {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private SystemVersionReading() {}

    /**
     * QuTS hero writes no letter before its version there; it is known by ZFS among the kernel's file systems (OneCDOnly/sherpa). Where those could not be
     * read, neither is the version known, as versions of two products cannot be compared. What a build lacks is left out.
     */
    static Reading<SystemVersion> of(SettingAnswers answers) {
        return SettingAnswers.then(
                answers.text("version"),
                text -> SystemVersion.parse(text)
                        .map(parts -> SettingAnswers.then(product(parts, answers), product -> {
                            var version = number(parts.of(product), answers);
                            return Reading.known(answers.text("build")
                                    .value()
                                    .flatMap(SystemVersion::day)
                                    .map(version::built)
                                    .orElse(version));
                        }))
                        .orElseGet(() -> SettingAnswers.strange("version", text)));
    }

    private static Reading<Product> product(SystemVersion parts, SettingAnswers answers) {
        if (parts.product() != Product.QTS) {
            return Reading.known(parts.product());
        }
        return SettingAnswers.then(
                answers.file("filesystems", "/proc/filesystems"),
                text -> text.isBlank()
                        ? SettingAnswers.strange("filesystems", "nothing")
                        : Reading.known(BeforeRestart.hasZfs(text) ? Product.QUTS_HERO : Product.QTS));
    }

    private static SystemVersion number(SystemVersion parts, SettingAnswers answers) {
        return answers.text("number", NUMBER)
                .value()
                .map(digits -> parts.build(Integer.parseInt(digits)))
                .orElse(parts);
    }
}
