package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is set in the console is what the server goes by, and what is secret never comes back. */
class SettingsTest extends ConsoleTest {

    @Test
    void changesLinesAndCallerId() {
        Office office = office("מספרה");
        Operator admin = operator(office, "admin", Look.HEBREW);
        Page page = admin.page();
        admin.go(office.page("/settings/lines"));
        page.getByLabel("מספר הקווים").fill("5");
        assertThat(page.getByText("יוכלו לצאת עד 5 שיחות בבת אחת")).isVisible();
        page.getByLabel("המספר המוצג").fill("03-7%06d".formatted(200_000 + office.number()));
        admin.button("שמירה").click();
        assertThat(page.getByText("נשמר", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        String callerId = "+97237%06d".formatted(200_000 + office.number());
        JsonNode business = office.rest().get(office.path(""));
        assertThat(business.path("max_outbound_calls").asInt()).isEqualTo(5);
        assertThat(business.path("caller_id").asString()).isEqualTo(callerId);
        page.reload();
        assertThat(page.getByLabel("מספר הקווים")).hasValue("5");
        assertThat(page.getByLabel("המספר המוצג")).hasValue(callerId);
        admin.go(office.page("/now"));
        assertThat(page.locator("[data-lines]")).hasText("0 מתוך 5 בשימוש");
    }

    @Test
    void showsAScriptAsALeadWouldHearItAndKeepsItsVersions() {
        Office office = office("Dead Sea Spa");
        office.bring(2, "All");
        long script = office.newest("/scripts");
        Operator admin = operator(office, "admin", Look.ENGLISH);
        Page page = admin.page();
        admin.go(office.page("/settings/scripts/" + script));
        assertThat(page.getByText("Version 1")).isVisible();
        Locator text = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Text"));
        Locator heard = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("How it sounds"));

        text.fill("Hello {{name}} of {{city}}!");
        assertThat(heard).containsText("This lead lacks a variable");
        assertThat(heard).containsText("city");
        text.fill("Hello {{name}}!");
        assertThat(heard).not().containsText("lacks");
        admin.choose(heard.getByRole(AriaRole.COMBOBOX), "דנה כהן 0 · \u2066" + office.phone(0) + "\u2069");
        assertThat(heard).containsText("Hello דנה כהן 0!");
        admin.button("Save").click();
        assertThat(page.getByText("Saved. Runs that are going on keep the version that they began with"))
                .isVisible();
        assertThat(page.getByText("Version 2")).isVisible();

        JsonNode saved = office.rest().get(office.path("/scripts/" + script));
        assertThat(saved.path("version").asInt()).isEqualTo(2);
        assertThat(saved.path("text").asString()).isEqualTo("Hello {{name}}!");
    }

    @Test
    void takesAnAccountsSecretAndNeverShowsItAgain() {
        Office office = office("Arad Glass");
        Operator owner = operator(office, "owner", Look.ENGLISH);
        Page page = owner.page();
        String hex = UUID.randomUUID().toString().replace("-", "");
        String token = "secret" + UUID.randomUUID().toString().replace("-", "").substring(6);
        owner.go(office.page("/settings/carrier"));
        page.getByLabel("Account SID").fill("AC" + hex);
        page.getByLabel("Auth token", new Page.GetByLabelOptions().setExact(true))
                .fill(token);
        owner.button("Save the account").click();
        assertThat(page.getByText("The business's own", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(Scrutiny.hasAnywhere(page, token)).isFalse();

        List<String> told = new ArrayList<>();
        page.onRequestFinished(request -> told.add(request.url()));
        page.reload();
        Scrutiny.settled(page);
        assertThat(page.getByText("AC" + hex).first()).isVisible();
        assertThat(Scrutiny.hasAnywhere(page, token)).isFalse();
        assertThat(told).anyMatch(url -> url.endsWith(office.path("")));
        for (String url : told.stream().filter(url -> url.contains("/api/")).toList()) {
            if (!url.endsWith("/events")) {
                assertThat(owner.context().request().get(url).text()).as(url).doesNotContain(token);
            }
        }
    }

    @Test
    void checksThePublicHostWhenThePlatformAsks() {
        Office office = office("Safed Art");
        Operator administrator = administrator(Look.ENGLISH);
        administrator.go(office.page("/settings/carrier"));
        Locator host = administrator
                .page()
                .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("The public address"));
        administrator
                .page()
                .waitForResponse(
                        "**/public_host/check",
                        () -> administrator.button("Check now").click());
        assertThat(host).containsText("The address answered from outside.");
        assertThat(host).containsText(Pattern.compile("Checked .*[0-9]{2}:[0-9]{2}:[0-9]{2}"));
        assertThat(host).containsText(town().server().getHost());

        Operator owner = operator(office, "owner", Look.ENGLISH);
        owner.go(office.page("/settings/carrier"));
        assertThat(owner.page().getByText("The address answered from outside.")).isVisible();
        assertThat(owner.button("Check now")).hasCount(0);
    }
}
