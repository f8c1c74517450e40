package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole of a morning's work: a file comes by mail, fifty of it are called, the boss gets the outcomes as a file. */
class ImportToExportTest extends ConsoleTest {
    private static final int GOOD = 55;
    private static final Charset WINDOWS_HEBREW = Charset.forName("windows-1255");

    @Test
    void callsFiftyOfAMessyFile() throws IOException {
        Office office = office("מרפאת נגה");
        office.behave("answered", 100, 400);
        Operator agent = operator(office, "agent", Look.HEBREW);
        Page page = agent.page();
        RunPage run = new RunPage(agent);

        agent.go(office.page("/leads"));
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("ייבוא").setExact(true))
                .first()
                .click();
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "לקוחות נובמבר.csv", "text/csv", messy(office).getBytes(WINDOWS_HEBREW)));
        assertThat(page.getByText("דנה כהן").last()).isVisible(); // its letters were recognised
        page.locator("button[type=submit]").click();
        assertThat(page.getByText(GOOD + " אנשי קשר נקלטו")).isVisible();
        assertThat(page.getByText("3 שורות נדחו")).isVisible();
        String rejected = text(
                page.waitForDownload(() -> page.getByText("הורדת השורות שנדחו").click()));
        assertThat(rejected).contains("אין לה טלפון", "12345", "9.72E+11");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("הצגת הרשימה"))
                .click();
        page.getByLabel("בחירת כל העמוד").click();
        assertThat(page.getByText("נבחרו 50")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("סבב חיוג ל־50"))
                .click();
        agent.button("התחל 50 שיחות").click();
        page.waitForURL("**/runs/*");
        run.comesTo(0, 0, 50);

        String exported =
                text(page.waitForDownload(() -> page.getByText("ייצוא CSV").click()));
        assertThat(exported.strip().lines()).hasSize(1 + 50);
        assertThat(exported).contains(office.phone(GOOD - 1), "לקוח " + (GOOD - 1));
        assertThat(town().carrier().ledger().maxLiveByCallerId().get(office.callerId()))
                .isEqualTo(3);
        assertThat(office.called()).hasSize(50).doesNotHaveDuplicates();
    }

    /** As such files are: numbers in every notation, somebody twice, three who cannot be called. */
    private static String messy(Office office) {
        List<String> rows = new ArrayList<>(List.of("שם מלא;טלפון נייד;עיר"));
        for (int lead = 0; lead < GOOD; lead++) {
            String phone = office.phone(lead);
            String local = "0" + phone.substring(4);
            String written = switch (lead % 5) {
                case 0 -> phone;
                case 1 -> local.substring(0, 3) + "-" + local.substring(3, 6) + "-" + local.substring(6);
                case 2 -> local.substring(1); // Excel has eaten the zero
                case 3 -> phone.substring(1); // and the plus
                default -> "\"" + local.substring(0, 3) + " " + local.substring(3) + "\"";
            };
            rows.add((lead == 0 ? "דנה כהן" : "לקוח " + lead) + ";" + written + ";חיפה");
        }
        rows.add("דנה כהן;" + office.phone(0) + ";חיפה");
        rows.add("אין לה טלפון;;עכו");
        rows.add("קצר מדי;12345;עכו");
        rows.add("מקוצר;9.72E+11;עכו");
        return String.join("\r\n", rows) + "\r\n";
    }

    private static String text(Download download) throws IOException {
        try (var stream = download.createReadStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
