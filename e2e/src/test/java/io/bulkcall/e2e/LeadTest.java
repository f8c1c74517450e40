package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The page of one person. */
class LeadTest extends ConsoleTest {

    @Test
    void isCorrected() {
        Office office = office("פרחי ירושלים");
        long lead = office.lead(1, "דנה כהן");
        Operator admin = operator(office, "admin", Look.HEBREW);
        RunPage dialog = new RunPage(admin);
        admin.go(office.page("/leads/" + lead));
        admin.button("עריכה").click();
        dialog.dialog().getByLabel("טלפון").fill(office.phone(2));
        dialog.dialog()
                .getByLabel("שם", new Locator.GetByLabelOptions().setExact(true))
                .fill("דנה לוי");
        dialog.inDialog("שמירה").click();

        assertThat(dialog.dialog()).hasCount(0);
        assertThat(admin.heading("דנה לוי")).isVisible();
        assertThat(admin.page().locator("dl")).containsText(office.phone(2));
        JsonNode kept = office.rest().get(office.path("/leads/" + lead));
        assertThat(kept.path("name").asString()).isEqualTo("דנה לוי");
        assertThat(kept.path("phone").asString()).isEqualTo(office.phone(2));
    }

    @Test
    void isDeleted() {
        Office office = office("Jerusalem Flowers");
        long lead = office.lead(1, "Dana");
        Operator admin = operator(office, "admin", Look.ENGLISH);
        RunPage dialog = new RunPage(admin);
        admin.go(office.page("/leads/" + lead));
        admin.button("Delete").click();
        assertThat(dialog.dialog()).containsText("The calls there were stay in the history of the runs.");
        dialog.inDialog("Delete").click();
        assertThat(dialog.dialog()).containsText("1 lead was deleted.");
        dialog.closeDialog();

        admin.page().waitForURL("**" + office.page("/leads"));
        assertThat(admin.page().getByText("There are no leads yet")).isVisible();
        admin.go(office.page("/leads/" + lead));
        assertThat(admin.page().getByText("This was not found.")).isVisible();
    }

    /** The browser is in Jerusalem. */
    @Test
    void tellsTimesInTheZoneOfTheBusiness() {
        Office office = office("Brooklyn Dental", Map.of("time_zone", "America/New_York"));
        long lead = office.lead(1, "Dana");
        Instant created = Instant.parse(office.rest()
                .get(office.path("/leads/" + lead))
                .path("created_at")
                .asString());
        Operator admin = operator(office, "admin", Look.ENGLISH);
        admin.go(office.page("/leads/" + lead));
        assertThat(admin.page().locator("dl time"))
                .hasText(DateTimeFormatter.ofPattern("HH:mm")
                        .withZone(ZoneId.of("America/New_York"))
                        .format(created));
        assertThat(admin.page().locator("dl")).containsText("America/New_York");
    }
}
