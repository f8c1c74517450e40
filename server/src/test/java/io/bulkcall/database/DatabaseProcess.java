package io.bulkcall.database;

import io.bulkcall.config.DatabaseSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A program that starts PostgreSQL on a home and writes rows until it is killed; it prints each one that is committed. */
final class DatabaseProcess {

    private DatabaseProcess() {}

    public static void main(String[] args) throws SQLException {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start(new DatabaseSettings.Embedded(Path.of(args[0]), 0));
            System.out.println("postgres " + server.pid());
            write(DatabaseUrl.parse(server.url()));
        } catch (RuntimeException e) {
            System.out.println("failed " + e.getMessage());
            System.exit(1);
        }
    }

    private static void write(DatabaseUrl url) throws SQLException {
        try (Connection connection = url.dataSource("writer").getConnection()) {
            Statement statement = connection.createStatement();
            statement.execute("CREATE TABLE IF NOT EXISTS rows (id int GENERATED ALWAYS AS IDENTITY)");
            while (true) {
                ResultSet row = statement.executeQuery("INSERT INTO rows DEFAULT VALUES RETURNING id");
                row.next();
                System.out.println("row " + row.getInt(1));
            }
        }
    }
}
