package io.bulkcall.e2e;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** On a machine without a browser. */
class ChromiumTest {
    @TempDir
    Path empty;

    @Test
    void saysWhatToInstallAndSkips() {
        assertThatThrownBy(() -> Chromium.launch(without(Map.of())))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("install chromium");
    }

    @Test
    void failsWhereAllTestsHaveToRun() {
        assertThatThrownBy(() -> Chromium.launch(without(Map.of("CI", "true"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("install chromium");
    }

    /** Nor may one be fetched. */
    private Map<String, String> without(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("PATH", empty.toString());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        environment.put("PLAYWRIGHT_BROWSERS_PATH", empty.toString());
        return environment;
    }
}
