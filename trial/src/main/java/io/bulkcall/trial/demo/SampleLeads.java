package io.bulkcall.trial.demo;

import io.bulkcall.trial.rest.Resources.NewLead;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The files of {@code samples/}: a header, then one lead a line, commas between, none inside. All their numbers lie in
 * +972 55 570 0000 to 0299: valid ones for libphonenumber, as 050-123-4567 and its like are not.
 */
final class SampleLeads {
    private static final String HEADER = "external_id,name,phone,city";

    private SampleLeads() {}

    static List<NewLead> read(String file) {
        try (InputStream csv = Objects.requireNonNull(SampleLeads.class.getResourceAsStream("/samples/" + file), file);
                var reader = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            if (!HEADER.equals(reader.readLine())) {
                throw new IllegalStateException(file + " does not begin with " + HEADER);
            }
            return reader.lines().map(SampleLeads::lead).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NewLead lead(String line) {
        String[] fields = line.split(",", -1);
        return new NewLead(fields[2], fields[1], fields[0], Map.of("city", fields[3]));
    }
}
