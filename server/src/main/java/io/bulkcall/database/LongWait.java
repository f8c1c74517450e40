package io.bulkcall.run;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;

/**
 * Lets a transaction wait for the database longer than a request usually may: a run of a million takes its time, and a
 * connection that is given up on the way would undo all of it. The pool takes the connection back to its usual patience.
 */
@Component
class LongWait {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final DataSource dataSource;

    LongWait(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void inThisTransaction() {
        try {
            DataSourceUtils.getConnection(dataSource)
                    .setNetworkTimeout(Runnable::run, Math.toIntExact(PATIENCE.toMillis()));
        } catch (SQLException e) {
            throw new SQLExceptionSubclassTranslator().translate("setNetworkTimeout", null, e);
        }
    }
}
