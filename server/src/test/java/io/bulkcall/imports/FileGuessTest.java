package io.bulkcall.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileGuessTest {

    @Test
    void takesNothingForAZipButAZip() throws UnreadableFileException {
        FileGuess guess = new FileGuess();
        byte[] bytes = "PKs phone,name\n0522345678,Dana\n".getBytes(UTF_8);
        guess.take(bytes, bytes.length);

        assertThat(guess.format()).isEqualTo(FileFormat.CSV);
        assertThat(guess.encoding()).isEqualTo(Encoding.UTF_8);
        assertThat(guess.rows(true)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,phone\nDana,1\nRon,2",
                "name,phone\nDana,1\nRon,2\n",
                "name,phone\r\nDana,1\r\nRon,2\r\n",
                "name,phone\rDana,1\rRon,2"
            })
    void countsTheRowsBelowTheHeadings(String file) {
        FileGuess guess = new FileGuess();
        byte[] bytes = file.getBytes(UTF_8);
        guess.take(bytes, bytes.length);

        assertThat(guess.rows(true)).isEqualTo(2);
        assertThat(guess.rows(false)).isEqualTo(3);
    }
}
