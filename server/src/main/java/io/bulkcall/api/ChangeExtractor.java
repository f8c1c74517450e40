package io.bulkcall.api;

import io.bulkcall.request.Change;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Holds the new value of a {@link Change} against the constraints of its field; one that is kept has none. */
final class ChangeExtractor implements ValueExtractor<Change<@ExtractedValue ?>> {

    @Override
    public void extractValues(Change<?> change, ValueReceiver receiver) {
        switch (change) {
            case Change.Keep<?> _ -> {}
            case Change.To<?>(var value) -> receiver.value(null, value);
        }
    }
}
