package io.bulkcall.e2e;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A business in the middle of a working day: no page of it is empty. */
final class Lived {
    private Lived() {}

    static Office in(Town town, Look look) {
        boolean isHebrew = look.language().equals("he");
        Office office = town.office(isHebrew ? "מרפאת נגה" : "Noga Dental");
        office.behave(Map.of("answered", 70, "busy", 10, "no_answer", 20), 200, 600);
        List<Long> leads = office.bring(60, isHebrew ? "תזכורות" : "Reminders");
        office.awaitEnd(office.startRun(isHebrew ? "תזכורות לשבוע הבא" : "Next week", leads.subList(0, 9), 3));
        long run = office.startRun(isHebrew ? "סבב בוקר" : "This morning", leads.subList(9, 60), 3);
        office.awaitEnded(run, 20);
        office.behave("answered", 500, 120_000); // it goes on for as long as anybody looks
        return office;
    }

    /** Their names in pictures, and their addresses. */
    static Map<String, String> pages(Office office) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("now", office.page("/now"));
        pages.put("leads", office.page("/leads"));
        pages.put("lead", office.page("/leads/" + office.newest("/leads")));
        pages.put("lists", office.page("/lists"));
        pages.put("imports", office.page("/imports"));
        pages.put("runs", office.page("/runs"));
        pages.put("start", office.page("/runs/new?list_id=" + office.newest("/lists")));
        pages.put("run", office.page("/runs/" + office.newest("/runs")));
        pages.put("call", office.page("/calls/" + office.newest("/runs/" + office.oldest("/runs") + "/jobs")));
        for (String settings : List.of("lines", "scripts", "users", "keys", "carrier")) {
            pages.put(settings, office.page("/settings/" + settings));
        }
        pages.put("script", office.page("/settings/scripts/" + office.newest("/scripts")));
        pages.put("me", "/me");
        pages.put("absent", office.page("/nothing-here"));
        return pages;
    }
}
