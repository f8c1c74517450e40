package io.bulkcall.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses of all pages, as the console's source has them.
 *
 * @param all such as {@code /b/:businessId/runs/:runId}
 */
record Routes(List<String> all) {
    private static final Path SOURCE = Path.of("..", "console", "src", "routes.tsx");

    /** Their groups there, and what their addresses begin with. */
    private static final Map<String, String> GROUPS =
            Map.of("open", "/", "ofAll", "/", "ofBusiness", "/b/:businessId/", "settings", "/b/:businessId/settings/");

    private static final Pattern GROUP =
            Pattern.compile("const (\\w+): RouteObject\\[] = \\[(.*?)\\n];", Pattern.DOTALL);

    /** A page: what only frames others or leads elsewhere has another line. */
    private static final Pattern PAGE = Pattern.compile("\\{ path: \"([^\"]+)\", lazy: \\(\\) => import\\([^)]*\\) }");

    static Routes ofConsole() {
        try {
            return of(Files.readString(SOURCE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Routes of(String source) {
        List<String> all = new ArrayList<>();
        Matcher group = GROUP.matcher(source);
        while (group.find()) {
            String start = GROUPS.get(group.group(1));
            if (start == null) {
                throw new AssertionError("routes.tsx has a group whose addresses are not known: " + group.group(1));
            }
            PAGE.matcher(group.group(2)).results().forEach(page -> all.add(start + page.group(1)));
        }
        return new Routes(all);
    }

    /** Those that none of the addresses leads to. */
    List<String> without(List<String> addresses) {
        List<String> visited = addresses.stream().map(this::routeOf).toList();
        return all.stream().filter(route -> !visited.contains(route)).toList();
    }

    /** One that is written out comes before one with a variable, as in the browser; empty: none. */
    private String routeOf(String address) {
        String path = address.replaceFirst("\\?.*", "");
        return all.stream()
                .filter(route -> path.matches(route.replaceAll(":\\w+", "[^/]+")))
                .min(Comparator.comparingLong(
                        route -> route.chars().filter(one -> one == ':').count()))
                .orElse("");
    }
}
