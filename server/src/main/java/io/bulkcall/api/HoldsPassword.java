package io.bulkcall.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The body or the answer of this method lets somebody in. It takes no {@code Idempotency-Key}, for with one a quick hash of
 * the body would be kept, and a replay would sign nobody in; see {@link IdempotencyFilter}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface HoldsPassword {}
