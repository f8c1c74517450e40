package io.bulkcall.access;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** What callers are called, where somebody wants to know who did it. */
@Component
public class CallerNames {
    private final ApiKeys keys;

    CallerNames(ApiKeys keys) {
        this.keys = keys;
    }

    /** The e-mail address of a person, the name of a key; empty if the key is gone. */
    public Optional<String> name(Caller caller) {
        return switch (caller) {
            case Caller.Key key -> keys.name(key.id());
            case Caller.Person person -> Optional.of(person.email());
        };
    }
}
