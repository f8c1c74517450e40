package io.bulkcall.simulation;

import io.bulkcall.database.Sql;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The businesses of a history: few, with few lines and few leads, so that they get into each other's way. */
final class Town {

    private static final Sql SQL = Sql.of(Town.class);
    private static final String BUSINESS = SQL.text("insert_business");
    private static final String SCRIPT = SQL.text("insert_script");
    private static final String LEADS = SQL.text("insert_leads");

    private final List<Business> businesses = new ArrayList<>();

    Town(World world, RealDatabase real) {
        real.forgetEverything();
        Chance chance = world.chance();
        int count = chance.between(1, 3);
        for (long id = 1; id <= count; id++) {
            int lines = chance.between(1, 3);
            Business business = new Business(id, chance.between(2, 7));
            insert(real.jdbc(), business, lines, chance.oneIn(2) ? 0 : chance.between(1, 20));
            world.promises().business(id, World.callerIdOf(id), lines);
            businesses.add(business);
        }
    }

    List<Business> businesses() {
        return businesses;
    }

    Business business(long id) {
        return businesses.get(Math.toIntExact(id) - 1);
    }

    private static void insert(JdbcClient jdbc, Business business, int lines, int redialGapSeconds) {
        OffsetDateTime now = World.BEGINNING.atOffset(ZoneOffset.UTC);
        jdbc.sql(BUSINESS)
                .param("id", business.id())
                .param("caller_id", World.callerIdOf(business.id()))
                .param("lines", lines)
                .param("redial_gap_seconds", redialGapSeconds)
                .param("now", now)
                .update();
        jdbc.sql(SCRIPT).param("business_id", business.id()).param("now", now).update();
        jdbc.sql(LEADS)
                .param("business_id", business.id())
                .param("numbers", World.numbersOf(business.id()))
                .param("leads", business.leads())
                .param("now", now)
                .update();
    }
}
