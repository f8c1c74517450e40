package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What became of each row of a file. */
class ImportResultTest extends ConsoleTest {

    @Test
    void tellsApartWhoWasNewKnownTwiceOrNobody() {
        Office office = office("ביטוח הנגב");
        office.lead(1, "מי שהיה");
        Operator admin = operator(office, "admin", Look.HEBREW);
        bring(
                admin,
                office,
                "נובמבר.xlsx",
                Xlsx.of(List.of(
                        List.of("שם", "טלפון"),
                        List.of("דנה כהן", office.phone(2)),
                        List.of("רון לוי", office.phone(3)),
                        List.of("דנה כהן", office.phone(2)),
                        List.of("תמר בר", office.phone(1)),
                        List.of("קצר מדי", "12"),
                        List.of("אין לה", ""))));
        assertThat(admin.page().getByText("XLSX", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(admin.page().locator("tbody").getByText("דנה כהן").last()).isVisible();
        admin.page().locator("button[type=submit]").click();

        assertThat(admin.page().getByText("3 אנשי קשר נקלטו")).isVisible();
        assertThat(figure(admin, "חדשים")).hasText("2");
        assertThat(figure(admin, "היו קיימים ועודכנו")).hasText("1");
        assertThat(figure(admin, "כפולים בקובץ")).hasText("1");
        assertThat(figure(admin, "נדחו")).hasText("2");
        Locator rejected = admin.page().locator("tbody tr");
        assertThat(rejected).hasCount(2);
        assertThat(rejected.first()).containsText("6");
        assertThat(rejected.first()).containsText("12");
        assertThat(rejected.first()).containsText("חסרות ספרות במספר הטלפון");
        assertThat(rejected.last()).containsText("7");
        assertThat(rejected.last()).containsText("אין לה");
        assertThat(rejected.last()).containsText("חסר מספר טלפון");
    }

    /** The reasons stand beside the rows and are no part of them. */
    @Test
    void takesTheRejectedRowsBackOnceTheyAreRepaired() throws IOException {
        Office office = office("Negev Insurance");
        Operator admin = operator(office, "admin", Look.ENGLISH);
        String file = "name,phone,city\r\nDana,%s,Haifa\r\nRon,12,Acre\r\nTamar,,Eilat\r\n".formatted(office.phone(1));
        bring(admin, office, "November.csv", file.getBytes(StandardCharsets.UTF_8));
        admin.page().locator("button[type=submit]").click();
        assertThat(admin.page().getByText("2 rows were rejected")).isVisible();
        Download download = admin.page()
                .waitForDownload(() ->
                        admin.page().getByText("Download the rejected rows").click());
        String rows = new String(download.createReadStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(rows).contains("Ron,12,", "Tamar", "Eilat").doesNotContain("Dana");

        String repaired = rows.replace("Ron,12,", "Ron," + office.phone(2) + ",");
        bring(admin, office, "November, repaired.csv", repaired.getBytes(StandardCharsets.UTF_8));
        admin.page().locator("button[type=submit]").click();
        assertThat(admin.page().getByText("1 lead was imported")).isVisible();
        assertThat(figure(admin, "New")).hasText("1");
        assertThat(figure(admin, "Rejected")).hasText("1");
        var ron = office.rest().get(office.path("/leads?q=Ron")).path("items").path(0);
        assertThat(ron.path("phone").asString()).isEqualTo(office.phone(2));
        assertThat(ron.path("variables").propertyNames()).containsExactly("city");
    }

    private static void bring(Operator operator, Office office, String name, byte[] file) {
        operator.go(office.page("/imports"));
        operator.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", file));
        operator.page().waitForURL("**" + office.page("/imports/*"));
    }

    /** The number under these words. */
    private static Locator figure(Operator operator, String name) {
        return operator.page().locator("xpath=//dt[.='%s']/following-sibling::dd".formatted(name));
    }
}
