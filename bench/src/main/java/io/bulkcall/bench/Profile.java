package io.bulkcall.bench;

import io.bulkcall.database.Sql;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the time of a part went, by PostgreSQL's own statistics. */
final class Profile {

    private static final Sql SQL = Sql.of(Profile.class);

    private final JdbcClient sql;

    Profile(Postgres postgres) {
        this.sql = postgres.sql();
    }

    String report() {
        return "Functions: calls, total and own time\n" + lines("profile_functions")
                + "\n\nStatements: calls, mean, total, WAL\n" + lines("profile_statements");
    }

    private String lines(String query) {
        List<String> lines =
                sql.sql(SQL.text(query)).query((row, _) -> row.getString(1)).list();
        return String.join("\n", lines);
    }
}
