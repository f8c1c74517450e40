package io.bulkcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The walk of {@link KeyboardTest} would see what is wrong. */
class TabWalkTest extends ConsoleTest {

    @Test
    void findsWhatOnlyAMouseComesTo() {
        assertThat(walk("""
                <a href="#">One</a> <button>Two</button> <button tabindex="-1">Never</button> <button disabled>Off</button>
                <div style="cursor: pointer">Click</div> <label>Three <input type="checkbox"></label>
                <label style="cursor: pointer">Four <input tabindex="-1" type="checkbox"></label>
                <input type="radio" name="r"><input type="radio" name="r" checked>"""))
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("not reached: <button tabindex"),
                        fault -> assertThat(fault).startsWith("only for the mouse: <div"),
                        fault -> assertThat(fault).startsWith("not reached: <input tabindex"));
    }

    @Test
    void findsAFocusThatNobodySees() {
        assertThat(walk("""
                <a href="#">One</a> <button style="outline: none">Two</button>""")).singleElement().asString().startsWith("focus not to be seen: <button");
    }

    private List<String> walk(String body) {
        Page page = nobody(Look.ENGLISH).page();
        page.setContent("<!doctype html><title>Walk</title><body>" + body);
        return TabWalk.faults(page);
    }
}
