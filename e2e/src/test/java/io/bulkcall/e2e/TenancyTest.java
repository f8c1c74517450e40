package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class TenancyTest extends ConsoleTest {

    @Test
    void showsNothingOfAnotherBusiness() {
        Office carmel = office("Carmel Solar");
        Office noga = office("Noga Dental");
        for (Office office : List.of(carmel, noga)) {
            office.talksOn();
        }
        long ofCarmel = carmel.startRun("The run of Carmel", carmel.bring(30, "All"), 3);
        long ofNoga = noga.startRun("The run of Noga", noga.bring(30, "All"), 3);
        Operator dana = operator(carmel, "owner", Look.ENGLISH);
        Operator tamar = operator(noga, "owner", Look.ENGLISH);

        seesOnly(dana, carmel, "The run of Carmel", ofCarmel, "The run of Noga", noga, ofNoga);
        seesOnly(tamar, noga, "The run of Noga", ofNoga, "The run of Carmel", carmel, ofCarmel);
    }

    private static void seesOnly(
            Operator operator, Office own, String ownName, long ownRun, String foreign, Office other, long otherRun) {
        Page page = operator.page();
        assertThat(page.getByText(ownName).first()).isVisible();
        assertThat(page.getByText(foreign)).hasCount(0);

        operator.go(own.page("/runs"));
        assertThat(page.getByText(ownName).first()).isVisible();
        assertThat(page.getByText(foreign)).hasCount(0);
        assertThat(page.getByText(other.name())).hasCount(0);

        operator.go(own.page("/leads"));
        assertThat(page.locator("tbody tr").first()).containsText(own.prefix());
        assertThat(page.getByText(other.prefix())).hasCount(0);

        for (String path : List.of(other.page("/now"), other.page("/runs/" + otherRun))) {
            operator.go(path);
            assertThat(operator.heading("Page not found")).isVisible();
        }
        operator.go(own.page("/runs/" + otherRun));
        assertThat(page.getByText("This was not found.")).isVisible();
        operator.go(own.page("/runs/" + ownRun));
        assertThat(operator.heading(ownName)).isVisible();
    }
}
