package io.bulkcall.database;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;

/**
 * Lets a transaction wait for the database longer than a request usually may: a million rows take their time, and a
 * connection that is given up on the way would undo all of it. The pool takes the connection back to its usual patience.
 */
@Component
public class LongWait {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final DataSource dataSource;

    LongWait(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public void inThisTransaction() {
        try {
            DataSourceUtils.getConnection(dataSource)
                    .setNetworkTimeout(Runnable::run, Math.toIntExact(PATIENCE.toMillis()));
        } catch (SQLException e) {
            throw new SQLExceptionSubclassTranslator().translate("setNetworkTimeout", null, e);
        }
    }
}
