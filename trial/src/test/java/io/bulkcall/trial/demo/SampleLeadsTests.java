package io.bulkcall.trial.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.bulkcall.trial.rest.Resources.NewLead;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleLeadsTests {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    @ParameterizedTest
    @ValueSource(strings = {"noga-dental.csv", "carmel-solar.csv", "galil-insurance.csv"})
    void areFiftyPeopleWithValidNumbers(String file) {
        List<NewLead> leads = SampleLeads.read(file);

        assertThat(leads).hasSize(50).allSatisfy(lead -> {
            assertThat(isValid(lead.phone())).isTrue();
            assertThat(lead.phone()).startsWith("+97255570");
            assertThat(lead.name()).isNotBlank();
            assertThat(lead.variables()).containsKey("city");
        });
    }

    @Test
    void haveNoNumberTwice() {
        Stream<NewLead> all = Stream.of("noga-dental.csv", "carmel-solar.csv", "galil-insurance.csv")
                .flatMap(file -> SampleLeads.read(file).stream());

        assertThat(all.map(NewLead::phone)).doesNotHaveDuplicates();
    }

    @Test
    void areInHebrewAndInEnglish() {
        assertThat(SampleLeads.read("noga-dental.csv").stream().map(NewLead::name))
                .anyMatch(name -> name.matches("[א-ת ]+"))
                .anyMatch(name -> name.matches("[A-Za-z ]+"));
    }

    private static boolean isValid(String phone) throws NumberParseException {
        return NUMBERS.isValidNumber(NUMBERS.parse(phone, null));
    }
}
