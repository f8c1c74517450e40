package io.bulkcall.trial.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkcall.trial.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "postgresql://u:p@h:5433/db?sslmode=require postgresql://u:p@h:5433/own?sslmode=require",
                "postgres://h1:1,h2:2/db postgres://h1:1,h2:2/own",
                "postgresql://u@h postgresql://u@h/own",
                "jdbc:postgresql://h:5432/db?user=u&password=p jdbc:postgresql://h:5432/own?user=u&password=p"
            })
    void changesOnlyTheDatabase(String url, String expected) {
        assertThat(DatabaseAddress.parse(url).withDatabase("own").url()).isEqualTo(expected);
    }

    @Test
    void showsNoPassword() {
        assertThat(DatabaseAddress.parse("postgresql://user:secret@host:5433/db"))
                .hasToString("postgresql://host:5433/db");
    }

    @Test
    void showsNoPasswordAmongTheParameters() {
        assertThat(DatabaseAddress.parse("jdbc:postgresql://host/db?password=secret"))
                .hasToString("jdbc:postgresql://host/db");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://host/db", "host:5432", "jdbc:postgresql:db"})
    void rejectsWhatIsNoAddress(String url) {
        assertThatThrownBy(() -> DatabaseAddress.parse(url))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("DATABASE_URL: ");
    }
}
