package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

/** A file on its way in: what somebody says about it, and what becomes of it if they change their mind. */
class UploadTest extends ConsoleTest {

    /** Either could separate these columns; whichever the server would take by itself, the other is chosen here too. */
    @Test
    void readsAFileAsItIsToldTo() {
        Office office = office("Negev Water");
        Operator agent = operator(office, "agent", Look.ENGLISH);
        byte[] file = "Cohen, Dana;0501234567\r\nשלום, לוי;0501234568\r\n".getBytes(Charset.forName("windows-1255"));

        send(agent, office, "comma", file);
        assertThat(agent.page().getByText("separated by commas")).isVisible();
        assertThat(cell(agent, "Dana;0501234567").first()).isVisible();

        send(agent, office, "semicolon", file);
        assertThat(agent.page().getByText("separated by semicolons")).isVisible();
        assertThat(cell(agent, "שלום, לוי").first()).isVisible();
    }

    @Test
    void asksBeforeAnUploadIsLeft() {
        Office office = office("Golan Foods");
        Operator agent = operator(office, "agent", Look.ENGLISH);
        agent.go(office.page("/imports"));
        sendSlowly(agent);
        Locator progress = agent.page().getByLabel("Progress of the upload");
        Locator leads = agent.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Leads"))
                .first();
        choose(agent, new byte[1_000_000]);
        assertThat(progress).isVisible();

        leads.click();
        Locator question = agent.page().getByRole(AriaRole.DIALOG);
        assertThat(question).containsText("The file is still being sent");
        agent.button("Stay on the page").click();
        assertThat(question).hasCount(0);
        assertThat(progress).isVisible();

        leads.click();
        agent.button("Leave and stop").click();
        agent.page().waitForURL("**" + office.page("/leads"));
        awaitNothingUploading(office);
        assertThat(office.rest().get(office.path("/leads")).path("items")).isEmpty();

        agent.go(office.page("/imports"));
        choose(agent, new byte[1_000_000]);
        agent.button("Cancel the upload").click();
        assertThat(agent.button("Choose a file")).isVisible();
    }

    private static void send(Operator agent, Office office, String separator, byte[] file) {
        agent.go(office.page("/imports"));
        agent.page().getByLabel("Encoding").selectOption("windows-1255");
        agent.page().getByLabel("Separator").selectOption(separator);
        choose(agent, file);
        agent.page().waitForURL("**" + office.page("/imports/*"));
    }

    private static void choose(Operator agent, byte[] file) {
        agent.page().locator("input[type=file]").setInputFiles(new FilePayload("November.csv", "text/csv", file));
    }

    private static Locator cell(Operator agent, String text) {
        return agent.page().getByRole(AriaRole.CELL).getByText(text);
    }

    /** As over a poor line: for the million bytes it takes most of a minute. */
    private static void sendSlowly(Operator agent) {
        JsonObject line = new JsonObject();
        line.addProperty("offline", false);
        line.addProperty("latency", 0);
        line.addProperty("downloadThroughput", -1);
        line.addProperty("uploadThroughput", 20_000);
        agent.context().newCDPSession(agent.page()).send("Network.emulateNetworkConditions", line);
    }

    private static void awaitNothingUploading(Office office) {
        Patience.await(
                "the end of the upload",
                () -> office.rest().get(office.path("/imports")).path("items"),
                imports -> imports.valueStream()
                        .noneMatch(one -> one.path("status").asString().equals("uploading")));
    }
}
