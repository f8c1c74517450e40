package io.bulkcall.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
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

    /** As a program leaves it that cuts a text at so many bytes: the last letter is half one. */
    @ParameterizedTest
    @ValueSource(strings = {",0522345678\nיוסי מזרחי אברהם,0522345679\n", ""})
    void readsUtf8WithABrokenLetterAsUtf8(String rest) throws UnreadableFileException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("שם,טלפון\nדנה כהן לוי בן־דוד".getBytes(UTF_8));
        file.write(0xd7);
        file.writeBytes(rest.getBytes(UTF_8));

        assertThat(encoding(file.toByteArray())).isEqualTo(Encoding.UTF_8);
    }

    @Test
    void takesNoOldEncodingForBrokenUtf8() throws UnreadableFileException {
        assertThat(encoding("שם,טלפון\nדנה כהן,1\n".getBytes(Encoding.WINDOWS_1255.charset())))
                .isEqualTo(Encoding.WINDOWS_1255);
        assertThat(encoding("name,phone\nJörg Müller,1\nÄnne Groß,2\n".getBytes(ISO_8859_1)))
                .isNotEqualTo(Encoding.UTF_8);
    }

    private static Encoding encoding(byte[] file) throws UnreadableFileException {
        FileGuess guess = new FileGuess();
        guess.take(file, file.length);
        return guess.encoding();
    }
}
