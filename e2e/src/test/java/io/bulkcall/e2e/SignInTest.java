package io.bulkcall.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The ways in, and out. */
class SignInTest extends ConsoleTest {
    /** As many as the server lets anybody guess. */
    private static final int GUESSES = 10;

    @Test
    void letsInByThePasswordToWhereSomebodyWantedToGo() {
        Office office = office("מרפאה");
        Person noa = Person.in(office, "agent");
        Operator agent = nobody(Look.HEBREW);
        agent.go(office.page("/runs?status=paused"));
        assertThat(agent.heading("כניסה")).isVisible();

        noa.signIn(agent.page());
        assertThat(agent.heading("סבבי חיוג")).isVisible();
        assertThat(agent.page()).hasURL(office.page("/runs?status=paused"));
        assertThat(agent.page().getByLabel("מצב", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("paused");
    }

    @Test
    void saysThatItWasWrongButNotWhatWas() {
        Person noa = Person.in(office("מרפאה"), "agent");
        Operator nobody = nobody(Look.HEBREW);
        Locator refusal = nobody.page().getByRole(AriaRole.ALERT);
        for (Person guess : new Person[] {
            noa.withPassword("not the password"),
            new Person("nobody-%s@example.com".formatted(UUID.randomUUID()), noa.password())
        }) {
            nobody.go("/login");
            guess.signIn(nobody.page());
            assertThat(refusal).hasText("כתובת הדוא״ל או הסיסמה אינן נכונות.");
            assertThat(nobody.page().locator("input[name=password]")).isFocused();
        }
    }

    @Test
    void takesNoMoreGuessesAndSaysUntilWhen() {
        Person noa = Person.in(office("Quiet Office"), "agent");
        Operator guesser = nobody(Look.ENGLISH);
        Page page = guesser.page();
        guesser.go("/login");
        guesser.chooseLanguage();
        for (int guess = 0; guess < GUESSES; guess++) {
            Person tried = noa.withPassword("guess " + guess);
            page.waitForResponse("**/api/v1/session", () -> tried.signIn(page));
            assertThat(page.getByRole(AriaRole.ALERT)).hasText("The e-mail address or the password is wrong.");
        }

        noa.signIn(page);
        saysToWait(page);
        // The server says so, not the page.
        page.reload();
        noa.signIn(page);
        saysToWait(page);
    }

    private static void saysToWait(Page page) {
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Too many attempts to sign in");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(Pattern.compile("You can try again in [0-9]+ min"));
        assertThat(page.locator("button[type=submit]")).isDisabled();
    }

    @Test
    void changesOnesPasswordAndSignsTheOtherDevicesOut() {
        Office office = office("Hermon Ski");
        Person noa = Person.in(office, "viewer");
        Person renewed = noa.withPassword("eight blue bottles");
        Operator here = signedIn(noa, office, Look.ENGLISH);
        Operator there = signedIn(noa, office, Look.ENGLISH);
        here.go("/me");
        Page page = here.page();
        change(here, "something else", renewed.password());
        assertThat(page.getByText("The password is wrong.")).isVisible();
        change(here, noa.password(), renewed.password());
        assertThat(page.getByText("The password is changed, and the other devices are signed out"))
                .isVisible();

        there.go(office.page("/leads"));
        assertThat(there.heading("Sign in")).isVisible();
        noa.signIn(there.page());
        assertThat(there.page().getByRole(AriaRole.ALERT)).isVisible();
        renewed.signIn(there.page());
        assertThat(there.heading("Leads")).isVisible();
        here.go(office.page("/leads"));
        assertThat(here.heading("Leads")).isVisible();
    }

    private static void change(Operator operator, String current, String wanted) {
        operator.page().locator("input[name=current_password]").fill(current);
        operator.page().locator("input[name=new_password]").fill(wanted);
        operator.button("Change the password").click();
    }

    /** Also where nobody touches anything any more: what stands open there goes on telling. */
    @Test
    void endsWhatOtherDevicesHaveOpen() {
        Office office = office("מאפייה");
        Person noa = Person.in(office, "agent");
        Operator here = signedIn(noa, office, Look.HEBREW);
        Operator there = signedIn(noa, office, Look.HEBREW);
        assertThat(there.page().locator("[data-lines]")).isVisible();

        here.go("/me");
        here.button("יציאה מכל המכשירים…").click();
        here.button("לנתק את כולם").click();
        assertThat(here.heading("כניסה")).isVisible();
        assertThat(there.heading("כניסה")).isVisible();
        here.go(office.page("/now"));
        assertThat(here.heading("כניסה")).isVisible();
    }

    /** As {@code ./bulkcall demo} prints it. */
    @Test
    void letsInByALinkThatIsGoodOnceToThePageItNames() {
        Office office = office("Demo");
        long run = office.startRun("The first", office.bring(1, "All"), 1);
        Rest platform = town().platform();
        long user = platform.post(
                        "/users", Map.of("email", "demo-%s@example.com".formatted(UUID.randomUUID()), "name", "Demo"))
                .path("user")
                .path("id")
                .asLong();
        String link = platform.post("/users/" + user + "/link", Map.of("kind", "sign_in"))
                        .path("path")
                        .asString()
                + "?next=" + office.page("/runs/" + run);

        Operator guest = nobody(Look.ENGLISH);
        guest.go(link);
        assertThat(guest.heading("The first")).isVisible();

        Operator late = nobody(Look.ENGLISH);
        late.go(link);
        assertThat(late.page().getByText("הקישור אינו תקף")).isVisible();
        late.chooseLanguage();
        assertThat(late.page().getByText("The link is not good any more")).isVisible();
        assertThat(late.heading("The first")).hasCount(0);
    }

    private Operator signedIn(Person person, Office office, Look look) {
        Operator operator = nobody(look);
        operator.go(office.page("/now"));
        person.signIn(operator.page());
        operator.page().locator("[data-lines]").waitFor();
        operator.chooseLanguage();
        return operator;
    }
}
