package io.bulkcall.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTests {
    @Test
    void answers() throws Exception {
        try (Connection connection = TestDatabase.dataSource().getConnection();
                ResultSet rows = connection.createStatement().executeQuery("SHOW TimeZone")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("UTC");
        }
    }
}
