package io.bulkcall.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Somebody in front of the console, in a browser of their own: no cookie is shared. */
final class Operator {
    static final String PASSWORD = "correct horse battery";

    private final Town town;
    private final Look look;
    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();

    private Operator(Town town, Look look, BrowserContext context) {
        this.town = town;
        this.look = look;
        this.context = context;
        this.page = context.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isAboutNetwork(message.text())) {
                errors.add(message.text());
            }
        });
    }

    /** Nobody yet: not signed in. */
    static Operator of(Town town, Look look) {
        BrowserContext context = town.chromium()
                .browser()
                .newContext(new NewContextOptions()
                        .setBaseURL(town.server().toString())
                        .setLocale(look.locale())
                        .setTimezoneId("Asia/Jerusalem")
                        .setViewportSize(look.width(), look.height())
                        .setColorScheme(look.scheme()));
        context.setDefaultTimeout(Chromium.PATIENCE_MS);
        return new Operator(town, look, context);
    }

    /** By an invitation, as everybody comes in for the first time. */
    void signIn(Office office, String role) {
        String email = "%s-%s@example.com".formatted(role, UUID.randomUUID());
        JsonNode invited =
                town.platform().post(office.path("/users"), Map.of("email", email, "name", "Noa Levi", "role", role));
        comeIn(invited.path("link").path("path").asString(), office.page("/now"));
    }

    /** As one of those who look after all businesses. */
    void signInToPlatform() {
        String email = "root-%s@example.com".formatted(UUID.randomUUID());
        JsonNode invited = town.platform().post("/users", Map.of("email", email, "name", "Noa Levi"));
        comeIn(invited.path("link").path("path").asString(), "/businesses");
    }

    /** By a link that makes somebody choose a password. */
    void comeIn(String link, String to) {
        page.navigate(link);
        page.locator("input[type=password]").first().fill(PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL("**" + to);
        chooseLanguage();
    }

    /** Whatever language the page is in. */
    void chooseLanguage() {
        choose(
                page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(שפה|Language)$"))),
                words("עברית", "English"));
        page.locator("html[lang=" + look.language() + "]").waitFor();
    }

    /** From a menu or a list of choices, which a click on the opener brings up. */
    void choose(Locator opener, String item) {
        Locator opened = Popup.open(page, opener);
        opened.getByRole(
                        AriaRole.MENUITEM,
                        new Locator.GetByRoleOptions().setName(item).setExact(true))
                .or(opened.getByRole(
                        AriaRole.OPTION,
                        new Locator.GetByRoleOptions().setName(item).setExact(true)))
                .click();
    }

    Page page() {
        return page;
    }

    Look look() {
        return look;
    }

    BrowserContext context() {
        return context;
    }

    void go(String path) {
        page.navigate(path);
    }

    /** The one in the words of this operator's language. */
    String words(String hebrew, String english) {
        return look.language().equals("he") ? hebrew : english;
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    /** Closes the browser; returns what the pages threw meanwhile. */
    List<String> leave() {
        context.close();
        return errors;
    }

    /** The browser reports each answer of 4xx, and each request that fails; a test may want those. */
    private static boolean isAboutNetwork(String text) {
        return text.startsWith("Failed to load resource") || text.contains("net::ERR_");
    }
}
