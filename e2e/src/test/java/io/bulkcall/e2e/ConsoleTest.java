package io.bulkcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test in the browser. What its operators had on their screens when it failed lies in {@code target/failed/}. */
@ExtendWith(SharedTown.class)
abstract class ConsoleTest {
    private final List<Operator> operators = new ArrayList<>();
    private final List<Office> offices = new ArrayList<>();
    private Town town;

    @BeforeEach
    void enter(Town shared) {
        town = shared;
    }

    @AfterEach
    void nobodySawAnError() {
        List<String> errors = operators.stream()
                .flatMap(operator -> operator.leave().stream())
                .toList();
        offices.forEach(Office::close);
        assertThat(errors).as("errors of the pages").isEmpty();
    }

    Town town() {
        return town;
    }

    List<Operator> operators() {
        return operators;
    }

    /** A new business with telephone numbers of its own; what goes on there ends with the test. */
    Office office(String name) {
        return office(name, Map.of());
    }

    /** @param more about it, such as {@code {time_zone: America/New_York}} */
    Office office(String name, Map<String, Object> more) {
        Office office = town.office(name, more);
        offices.add(office);
        return office;
    }

    /** Somebody who looks after all businesses, and sees the page of them. */
    Operator administrator(Look look) {
        Operator operator = Operator.of(town, look);
        operators.add(operator);
        operator.signInToPlatform();
        return operator;
    }

    /** Somebody in front of the console who is not signed in. */
    Operator nobody(Look look) {
        Operator operator = Operator.of(town, look);
        operators.add(operator);
        return operator;
    }

    /** Somebody with this role, signed in, who sees the page Now. */
    Operator operator(Office office, String role, Look look) {
        Operator operator = Operator.of(town, look);
        operators.add(operator);
        operator.signIn(office, role);
        return operator;
    }
}
