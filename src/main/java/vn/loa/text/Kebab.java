package vn.loa.text;

import java.util.Locale;

/** How enumerated names are written outside: lower-case, with hyphens. */
public final class Kebab {
    private Kebab() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
