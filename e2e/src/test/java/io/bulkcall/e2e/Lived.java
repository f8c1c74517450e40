package io.bulkcall.e2e;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A business in the middle of a working day: every list of it has something in it. */
final class Lived {
    private static final int BEFORE = 9;

    private Lived() {}

    static Office in(ConsoleTest test, Look look) {
        boolean isHebrew = look.language().equals("he");
        Office office = test.office(isHebrew ? "מרפאת נגה" : "Noga Dental");
        office.behave(Map.of("answered", 60, "busy", 10, "no_answer", 20, "voicemail", 10), 200, 600);
        List<Long> leads = office.bring(60, isHebrew ? "תזכורות" : "Reminders");
        office.rest()
                .upload(
                        office.path("/leads/import?name=clients.csv&start=true"),
                        "name,phone\r\nDana," + office.phone(60) + "\r\nRon,12345\r\n");
        office.rest().post(office.path("/api_keys"), Map.of("name", "CRM"));
        office.awaitEnd(office.startRun(isHebrew ? "תזכורות לשבוע הבא" : "Next week", leads.subList(0, 9), 3));
        long run = office.startRun(isHebrew ? "סבב בוקר" : "This morning", leads.subList(9, 60), 3);
        office.awaitBegun(run, 20);
        office.talksOn(); // for as long as anybody looks
        return office;
    }

    /** Several at once, as those who look after all of them see them: calls, runs, one that waits. */
    static void severalIn(ConsoleTest test, Look look) {
        boolean isHebrew = look.language().equals("he");
        if (isHebrew) {
            busy(test, "מוסך יפו", "תזכורת לטיפול", List.of("דנה כהן", "יוסי לוי", "מיכל אברהם"));
            busy(test, "מרפאת נגה", "תורים למחר", List.of("רון ביטון", "שירה מזרחי", "עומר פרץ"));
        } else {
            busy(test, "Jaffa Garage", "Service due", List.of("Dana Cohen", "Yossi Levi", "Michal Abraham"));
            busy(test, "Noga Dental", "Tomorrow's visits", List.of("Ron Biton", "Shira Mizrahi", "Omer Peretz"));
        }
        Office waiting = test.office(isHebrew ? "ספרי חיפה" : "Haifa Books", Map.of("time_zone", "Europe/London"));
        waiting.startPaused(isHebrew ? "הזמנות שהגיעו" : "Orders that came", waiting.bring(8, "All"), 1);
    }

    /** @param last who is on the three lines, for as long as anybody looks; others were called before, or wait */
    private static void busy(ConsoleTest test, String name, String run, List<String> last) {
        Office office = test.office(name);
        office.behave(Map.of("answered", 70, "busy", 10, "no_answer", 20), 100, 200);
        List<Long> leads = office.bring(18, "All");
        for (int line = 0; line < last.size(); line++) {
            office.lead(BEFORE + line, last.get(line));
            office.talksOn(office.phone(BEFORE + line));
        }
        office.awaitBegun(office.startRun(run, leads, last.size()), BEFORE + last.size());
    }

    /** Their names in pictures, and their addresses. */
    static Map<String, String> pages(Office office) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("now", office.page("/now"));
        pages.put("leads", office.page("/leads"));
        pages.put("lead", office.page("/leads/" + office.newest("/leads")));
        pages.put("lists", office.page("/lists"));
        pages.put("imports", office.page("/imports"));
        pages.put("import", office.page("/imports/" + office.newest("/imports")));
        pages.put("runs", office.page("/runs"));
        pages.put("whom", office.page("/runs/new"));
        pages.put("start", office.page("/runs/new?list_id=" + office.newest("/lists")));
        pages.put("run", office.page("/runs/" + office.newest("/runs")));
        pages.put("call", office.page("/calls/" + office.newest("/runs/" + office.oldest("/runs") + "/jobs")));
        for (String settings : List.of("lines", "scripts", "users", "keys", "carrier")) {
            pages.put(settings, office.page("/settings/" + settings));
        }
        pages.put("script", office.page("/settings/scripts/" + office.newest("/scripts")));
        pages.put("script-new", office.page("/settings/scripts/new"));
        pages.put("businesses", "/businesses");
        pages.put("me", "/me");
        pages.put("run-absent", office.page("/runs/999999999"));
        pages.put("absent", office.page("/nothing-here"));
        return pages;
    }
}
