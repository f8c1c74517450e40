package io.bulkcall.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkcall.config.ConfigurationException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseUrlTests {

    private static final String ME = System.getProperty("user.name");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            postgresql://ann:pw@db.example.com:5433/calls         | db.example.com:5433/calls           | ann    | pw
            postgres://ann:pw@db.example.com/calls                | db.example.com:5432/calls           | ann    | pw
            postgresql://ann@db.example.com                       | db.example.com:5432/ann             | ann    | -
            postgresql://ann:p%40s%3As%2F%25w%2B+@db/a%20b        | db:5432/a b                         | ann    | p@s:s/%w++
            postgresql://a%C3%A4:pw@db/calls                      | db:5432/calls                       | aä     | pw
            postgresql://ann@one:5433,two,three:5434/calls        | one:5433,two:5432,three:5434/calls  | ann    | -
            postgresql://ann@[::1]:5433/calls                     | [::1]:5433/calls                    | ann    | -
            postgresql://ann@/calls                               | localhost:5432/calls                | ann    | -
            postgresql://ann@db?dbname=calls&password=pw          | db:5432/calls                       | ann    | pw
            postgresql://db/calls?user=ann                        | db:5432/calls                       | ann    | -
            jdbc:postgresql://db:5433/calls?user=ann&password=pw  | db:5433/calls                       | ann    | pw
            jdbc:postgresql://one,two:5433/calls?user=ann         | one:5432,two:5433/calls             | ann    | -
            """)
    void takesUrlsAsPsqlAndJdbcDo(String text, String shown, String user, String password) {
        DatabaseUrl url = DatabaseUrl.parse(text);

        assertThat(url).hasToString(shown);
        assertThat(url.dataSource("test").getUser()).isEqualTo(user);
        assertThat(url.dataSource("test").getPassword()).isEqualTo(password);
    }

    @Test
    void asksForTheDatabaseOfWhoeverRunsItByDefault() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://");

        assertThat(url).hasToString("localhost:5432/" + ME);
        assertThat(url.dataSource("test").getUser()).isEqualTo(ME);
    }

    @Test
    void handsParametersOn() {
        PGSimpleDataSource source = DatabaseUrl.parse("postgresql://db/calls?sslmode=verify-full&sslrootcert=%2Fca.pem"
                        + "&connect_timeout=9&application_name=mine&target_session_attrs=read-write&keepalives=0"
                        + "&options=-c%20work_mem%3D4MB")
                .dataSource("ours");

        assertThat(source.getSslMode()).isEqualTo("verify-full");
        assertThat(source.getSslRootCert()).isEqualTo("/ca.pem");
        assertThat(source.getConnectTimeout()).isEqualTo(9);
        assertThat(source.getApplicationName()).isEqualTo("mine");
        assertThat(source.getTargetServerType()).isEqualTo("primary");
        assertThat(source.getTcpKeepAlive()).isFalse();
        assertThat(source.getOptions()).isEqualTo("-c idle_in_transaction_session_timeout=15s -c work_mem=4MB");
    }

    @Test
    void setsSessionsUpAsTheEngineNeedsThem() {
        PGSimpleDataSource one = DatabaseUrl.parse("postgresql://db/calls").dataSource("bulkcall");
        PGSimpleDataSource several =
                DatabaseUrl.parse("jdbc:postgresql://a,b/calls").dataSource("bulkcall");

        assertThat(one.getApplicationName()).isEqualTo("bulkcall");
        assertThat(one.getConnectTimeout()).isEqualTo(3);
        assertThat(one.getTcpKeepAlive()).isTrue();
        assertThat(one.getPrepareThreshold()).isEqualTo(1);
        assertThat(one.getReWriteBatchedInserts()).isTrue();
        assertThat(one.getProperty(PGProperty.LOG_SERVER_ERROR_DETAIL)).isEqualTo("false");
        assertThat(one.getTargetServerType()).isEqualTo("any");
        assertThat(several.getTargetServerType()).isEqualTo("primary");
        assertThat(several.getHostRecheckSeconds()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mysql://ann:hush@db/calls                    | DATABASE_URL: begins neither with postgresql:// nor with jdbc:postgresql:
            ann:hush@db/calls                            | DATABASE_URL: begins neither with postgresql:// nor with jdbc:postgresql:
            jdbc:postgresql:x/y?hush=%zz                 | DATABASE_URL: the JDBC driver does not understand it (jdbc:postgresql://host:port/database?user=…&password=…)
            postgresql://ann:hush@db:65536/calls         | DATABASE_URL: port "65536" is not one (1-65535)
            postgresql://ann:hush@db:0/calls             | DATABASE_URL: port "0" is not one (1-65535)
            postgresql://ann:hu/sh@db/calls              | DATABASE_URL: is not postgresql://user:password@host:port/database (in a password @ is written %40, : is %3A, / is %2F)
            postgresql://ann:hush@d b/calls              | DATABASE_URL: is not postgresql://user:password@host:port/database (in a password @ is written %40, : is %3A, / is %2F)
            postgresql://ann:hush%4@db/calls             | DATABASE_URL: has a % that two hexadecimal digits don't follow
            postgresql://ann:hush@%2Fvar%2Frun/calls     | DATABASE_URL: socket directories are not supported, name a host
            postgresql://ann:hush@db/calls?sslmode       | DATABASE_URL: parameter "sslmode" has no value
            postgresql://ann:hush@db/calls?sslcrl=x      | DATABASE_URL: parameter "sslcrl" is not supported here
            postgresql://ann:hush@db/calls?target_session_attrs=x | DATABASE_URL: target_session_attrs "x" is not one of any, prefer-standby, primary, read-only, read-write, standby
            """)
    void refusesWhatItCannotRead(String text, String line) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text).dataSource("test"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(line);
    }

    @Test
    void reachesTheHostThatAnswers() throws SQLException, IOException {
        String alive = TestDatabase.url().replaceFirst(".*@(.*)/.*", "$1");
        int dead = unusedPort();
        DatabaseUrl url = DatabaseUrl.parse(TestDatabase.url().replace(alive, "127.0.0.1:" + dead + "," + alive));

        try (Connection connection = url.dataSource("several hosts").getConnection();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("SELECT application_name FROM pg_stat_activity WHERE pid = pg_backend_pid()")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("several hosts");
        }
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
