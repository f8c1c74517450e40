package io.bulkcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every dialog there is, on a telephone, each in one of both languages. */
class DialogsTest extends ConsoleTest {
    /** Those that {@link OpenedTest} opens. */
    private static final List<String> OPENED_ELSEWHERE = List.of("people/InviteDialog.InviteDialog");

    @Test
    void fitATelephoneAndAreReadableByEverybody() {
        Office office = Lived.in(this, Look.HEBREW);
        DialogVisit hebrew = new DialogVisit(administrator(Look.HEBREW.onTelephone()));
        DialogVisit english = new DialogVisit(administrator(Look.ENGLISH.onTelephone()));
        ofLeads(hebrew, office);
        ofRuns(hebrew, office);
        ofThePlatform(hebrew, office);
        ofLists(english, office);
        ofPeopleAndPrograms(english, office);
        ofWhatIsCalledWith(english, office);
        ofTheAccount(english);

        List<String> faults = new ArrayList<>(hebrew.faults());
        faults.addAll(english.faults());
        assertThat(faults).as("faults of dialogs").isEmpty();
        List<String> sources = new ArrayList<>(hebrew.sources());
        sources.addAll(english.sources());
        sources.addAll(OPENED_ELSEWHERE);
        assertThat(sources)
                .as("dialogs that tests open, and those of the console")
                .containsAll(Dialogs.ofConsole());
    }

    /** So that none is left out above. */
    @Test
    void areFoundInTheSourceOfTheConsole() {
        assertThat(Dialogs.ofConsole())
                .hasSizeGreaterThan(20)
                .contains("leads/AddLead.AddLead", "show/Unsaved.Unsaved");
        assertThat(Dialogs.of("a/B.tsx", """
                export function B() {
                  return <C />;
                }

                function C() {
                  return <Modal opened><D /></Modal>;
                }
                """)).containsExactly("a/B.C");
    }

    private static void ofLeads(DialogVisit visit, Office office) {
        visit.go(office.page("/leads?list_id=" + office.newest("/lists")));
        visit.click("הוספה").opens("leads/AddLead.AddLead", "איש קשר חדש");
        visit.choose(AriaRole.CHECKBOX, "בחירת כל העמוד");
        visit.click("הוספה לרשימה").opens("lists/AddToList.AddToList", "לרשימה");
        visit.click("הוצאה מרשימה").opens("lists/RemoveFromList.RemoveFromList", "הוצאה מרשימה");
        visit.click("מחיקה").opens("leads/DeleteLeads.DeleteLeads", "מחיקת אנשי קשר");
        visit.go(office.page("/leads/" + office.newest("/leads")));
        visit.click("עריכה").opens("leads/EditLead.EditLead", "עריכת איש קשר");
        visit.click("התקשרות עכשיו").opens("start/CallNow.CallNow", "התקשרות עכשיו");
    }

    private static void ofRuns(DialogVisit visit, Office office) {
        String control = "runs/RunControl.RunControl";
        String job = "runs/JobDialog.JobDialog";
        visit.go(office.page("/runs/" + office.newest("/runs")));
        visit.click("עצירה").choose(AriaRole.MENUITEM, "עצירת הסבב").opens(control, "לעצור את הסבב?");
        visit.click("עצירה").choose(AriaRole.MENUITEM, "עצירה וניתוק").opens(control, "לעצור ולנתק את כולם?");
        visit.click("ניתוק השיחה עם").opens(job, "לנתק את השיחה הזאת?");
        visit.click("ביטול השיחה עם").opens(job, "לבטל את השיחה הזאת?");
        visit.go(office.page("/runs/" + office.startPaused("סבב שנשמר לערב", office.bring(2, "אחרים"), 1)));
        visit.click("המשך").opens(control, "להמשיך את הסבב?");
    }

    private static void ofThePlatform(DialogVisit visit, Office office) {
        visit.go("/businesses").click("עסק חדש");
        visit.writes("עסק חדש", "שם העסק", "אוניברסיטת בן־גוריון בנגב, המרכז לשירות");
        visit.writes("עסק חדש", "המספר שממנו מתקשרים", "+97237%06d".formatted(300_000 + office.number()));
        visit.leadsOn("עסק חדש", "יצירת העסק", "נוצר");
        visit.opens("platform/NewBusiness.NewBusiness", "עסק חדש");
        visit.go("/users");
        visit.click("פעולות:")
                .choose(AriaRole.MENUITEM, "קישור כניסה")
                .opens("platform/UserMenu.NewLink", "קישור כניסה");
        visit.click("פעולות:").choose(AriaRole.MENUITEM, "הסרה").opens("platform/UserMenu.Remove", "הסרת");
    }

    private static void ofLists(DialogVisit visit, Office office) {
        visit.go(office.page("/lists"));
        visit.click("New list").opens("lists/NameList.NameList", "New list");
        visit.click("Rename the list").opens("lists/NameList.NameList", "Rename list");
        visit.click("Delete the list").opens("lists/DeleteList.DeleteList", "Delete list");
        office.rest().upload(office.path("/leads/import?name=more.csv"), "phone\r\n" + office.phone(70) + "\r\n");
        visit.go(office.page("/imports/" + office.newest("/imports")));
        visit.click("Cancel import").opens("imports/ImportPage.Cancel", "Cancel import");
    }

    private static void ofPeopleAndPrograms(DialogVisit visit, Office office) {
        Person.in(office, "agent");
        String link = "Link to a new password";
        visit.go(office.page("/settings/users"));
        visit.click("Actions:")
                .choose(AriaRole.MENUITEM, "Change the role")
                .opens("people/MemberMenu.ChangeRole", "’s role");
        visit.click("Actions:").choose(AriaRole.MENUITEM, "Remove").opens("people/MemberMenu.Remove", "Remove");
        visit.click("Actions:").choose(AriaRole.MENUITEM, link).leadsOn(link, "Create the link", "only now");
        visit.taps("button:has(time)");
        visit.opens("people/MemberMenu.NewLink", link);
        visit.go("/me").click("Sign out everywhere").opens("people/MePage.Everywhere", "Sign out everywhere");

        visit.go(office.page("/settings/keys")).click("Delete the key").opens("keys/KeysPage.Delete", "Delete the key");
        visit.click("New key").writes("New key", "Name", "The till of the shop in the harbour");
        visit.leadsOn("New key", "Create the key", "only now");
        visit.opens("keys/NewKeyDialog.NewKeyDialog", "New key");
    }

    private static void ofWhatIsCalledWith(DialogVisit visit, Office office) {
        Map<String, String> script = Map.of("name", "Reminder", "kind", "say", "language", "he-IL", "text", "{{city}}");
        long id = office.rest().post(office.path("/scripts"), script).path("id").asLong();
        visit.go(office.page("/settings/scripts/" + id));
        visit.click("Delete").opens("scripts/DeleteScript.DeleteScript", "Delete");
        visit.go(office.page("/runs/new?list_id=" + office.newest("/lists")));
        visit.click("Test call to me").opens("start/TestCall.TestCall", "Test call");
        visit.go(office.page("/settings/lines"));
        visit.types("Number of lines", "7");
        visit.choose(AriaRole.LINK, "Users").opens("show/Unsaved.Unsaved", "Some changes are not saved");
    }

    /** Of another business: with an account that is refused nobody is called. */
    private void ofTheAccount(DialogVisit visit) {
        Office office = office("Ashkelon Solar");
        Map<String, Object> account = Map.of(
                "account_sid",
                "AC%032x".formatted(office.number()),
                "auth_token",
                "not the token",
                "calls_per_second",
                1);
        office.rest().patch(office.path(""), Map.of("twilio", account));
        office.startRun("Refused", office.bring(1, "All"), 1);
        Patience.await(
                "the account's pause",
                () -> office.rest().get(office.path("")),
                business -> business.path("carrier").path("status").asString().equals("paused"));
        visit.go(office.page("/settings/carrier"));
        visit.click("Resume calling").opens("carrier/Account.Paused", "Resume calling");
        visit.click("Back to the platform").opens("carrier/OwnAccount.GiveUp", "Back to the platform");
    }
}
