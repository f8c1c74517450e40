package io.bulkcall.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Only the platform's users and its key may call this method. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface PlatformOnly {}
