package io.bulkcall.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    @Test
    void fillsEachPlaceOfAVariable() {
        assertThat(template("Hi {{name}}, {{ name }}! You owe {{sum}}.").fill(Map.of("name", "Dana", "sum", "12 ₪")))
                .isEqualTo("Hi Dana, Dana! You owe 12 ₪.");
    }

    @Test
    void listsVariablesOnceInOrderOfFirstUse() {
        assertThat(template("{{b}}{{a}} {{ b }} {{שם פרטי}}").variables()).containsExactly("b", "a", "שם פרטי");
    }

    @Test
    void doesNotReadWhatItFilledIn() {
        assertThat(template("{{a}}").fill(Map.of("a", "{{b}}", "b", "no"))).isEqualTo("{{b}}");
        assertThat(template("{{a}}").fill(Map.of("a", "$1 \\ $0"))).isEqualTo("$1 \\ $0");
    }

    @Test
    void leavesNothingWhereAValueIsMissing() {
        assertThat(template("[{{gone}}]").fill(Map.of())).isEqualTo("[]");
    }

    @Test
    void keepsSingleBraces() {
        assertThat(template("{\"id\": {{id}}} {x}").fill(Map.of("id", "7"))).isEqualTo("{\"id\": 7} {x}");
    }

    @Test
    void isTextWithoutVariables() {
        assertThat(template("").fill(Map.of())).isEmpty();
        assertThat(template("plain").variables()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'Hi {{name',4",
        "'Hi {{name}',4",
        "'Hi name}}',8",
        "'{{a}}}}',6",
        "'{{ {{a}}',1",
        "'{{}}',1",
        "'a {{  }}',3",
        "'{{a\nb}}',1",
        "'ok {{a}} and {{b',14"
    })
    void namesThePositionOfABraceAlone(String text, int position) {
        assertThat(Template.parse(text)).isInstanceOfSatisfying(ParsedTemplate.Broken.class, broken -> {
            assertThat(broken.position()).isEqualTo(position);
            assertThat(broken.detail()).startsWith("character " + position + ": ");
        });
    }

    @Test
    void refusesNamesThatAreTooLong() {
        assertThat(Template.parse("{{" + "x".repeat(64) + "}}")).isInstanceOf(Template.class);
        assertThat(Template.parse("{{" + "x".repeat(65) + "}}")).isInstanceOf(ParsedTemplate.Broken.class);
    }

    static Template template(String text) {
        return (Template) Template.parse(text);
    }
}
