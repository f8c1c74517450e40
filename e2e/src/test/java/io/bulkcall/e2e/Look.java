package io.bulkcall.e2e;

import com.microsoft.playwright.options.ColorScheme;

/** How somebody looks at the pages. */
record Look(String language, int width, int height, ColorScheme scheme) {
    static final Look HEBREW = new Look("he", 1440, 900, ColorScheme.LIGHT);
    static final Look ENGLISH = new Look("en", 1440, 900, ColorScheme.LIGHT);

    Look dark() {
        return new Look(language, width, height, ColorScheme.DARK);
    }

    /** The width of a small telephone. */
    Look onTelephone() {
        return new Look(language, 360, 740, scheme);
    }

    boolean isDark() {
        return scheme == ColorScheme.DARK;
    }

    boolean isTelephone() {
        return width < 600;
    }

    String locale() {
        return language.equals("he") ? "he-IL" : "en-GB";
    }
}
