package io.bulkcall.api;

import io.bulkcall.access.Right;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The right that a caller must have for this method. A method of the API without this, {@link PlatformOnly},
 * {@link ForPeople}, {@link Anybody} or {@link Open} answers nobody.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Needs {
    Right value();
}
