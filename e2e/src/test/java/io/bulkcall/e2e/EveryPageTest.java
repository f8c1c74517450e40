package io.bulkcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page there is, in both languages, on a wide screen in light, on a telephone in dark; {@link OpenedTest} opens what is in them. */
class EveryPageTest extends ConsoleTest {
    /** Where the README's pictures are; written by {@code -Dbulkcall.pictures=keep}. */
    private static final Path KEPT = Path.of("..", "docs", "console");

    private static final List<String> OF_PLATFORM = List.of("businesses", "users");
    private static final List<String> OPEN = List.of("/login", "/link/of-yesterday");

    static Stream<Look> looks() {
        return Stream.of(
                Look.HEBREW,
                Look.ENGLISH,
                Look.HEBREW.onTelephone().dark(),
                Look.ENGLISH.onTelephone().dark());
    }

    /** A new page is added to those that are looked at. */
    @Test
    void leavesNoPageOut() {
        Office office = office("Routes");
        office.startPaused("Any", office.bring(1, "All"), 1);
        List<String> visited = new ArrayList<>(Lived.pages(office).values());
        visited.addAll(OPEN);
        OF_PLATFORM.forEach(page -> visited.add("/" + page));
        Routes routes = Routes.ofConsole();
        assertThat(routes.all()).hasSizeGreaterThan(20).contains("/b/:businessId/runs/:runId");
        assertThat(routes.without(visited)).as("pages that no test looks at").isEmpty();

        visited.removeIf(address -> address.matches(".*/runs/[0-9]+"));
        assertThat(routes.without(visited)).containsExactly("/b/:businessId/runs/:runId");
    }

    @ParameterizedTest
    @MethodSource("looks")
    void isReadableByEverybody(Look look) {
        Office office = Lived.in(this, look);
        Operator owner = operator(office, "owner", look);
        for (Map.Entry<String, String> page : Lived.pages(office).entrySet()) {
            owner.go(page.getValue());
            Scrutiny.settled(owner.page());
            picture(owner, page.getKey());
            assertThat(Scrutiny.faults(owner))
                    .as("%s in %s", page.getKey(), look)
                    .isEmpty();
        }
    }

    /** The pages of those who look after all businesses. */
    @ParameterizedTest
    @MethodSource("looks")
    void isReadableByThePlatform(Look look) {
        Lived.severalIn(this, look);
        Operator administrator = administrator(look);
        for (String page : OF_PLATFORM) {
            administrator.go("/" + page);
            Scrutiny.settled(administrator.page());
            picture(administrator, "platform-" + page);
            assertThat(Scrutiny.faults(administrator))
                    .as("%s in %s", page, look)
                    .isEmpty();
        }
    }

    /** Before anybody has signed in. */
    @ParameterizedTest
    @MethodSource("looks")
    void letsEverybodyIn(Look look) {
        Operator nobody = Operator.of(town(), look);
        operators().add(nobody);
        nobody.go(OPEN.getFirst());
        nobody.chooseLanguage();
        Scrutiny.settled(nobody.page());
        picture(nobody, "login");
        assertThat(Scrutiny.faults(nobody)).as("login in %s", look).isEmpty();

        nobody.go(OPEN.getLast());
        Scrutiny.settled(nobody.page());
        assertThat(Scrutiny.faults(nobody))
                .as("a link that is over, in %s", look)
                .isEmpty();
    }

    private static void picture(Operator operator, String name) {
        Look look = operator.look();
        boolean isKept = "keep".equals(System.getProperty("bulkcall.pictures"));
        Path directory = isKept ? KEPT : Path.of("target", "pictures");
        String file = "%s-%s%s%s.png"
                .formatted(name, look.language(), look.isTelephone() ? "-telephone" : "", look.isDark() ? "-dark" : "");
        operator.page().screenshot(new Page.ScreenshotOptions().setPath(directory.resolve(file)));
    }
}
