package io.bulkcall.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A library's version, by the name of the jar that it came in. */
final class Versions {

    private Versions() {}

    static String of(String artifact, Class<?> inIt) {
        String location =
                inIt.getProtectionDomain().getCodeSource().getLocation().toString();
        Matcher version = Pattern.compile(Pattern.quote(artifact) + "-([0-9][^/!]*)\\.jar")
                .matcher(location);
        return version.find() ? version.group(1) : "unknown";
    }
}
