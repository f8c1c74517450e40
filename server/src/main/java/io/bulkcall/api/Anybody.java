package io.bulkcall.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Whoever has got in may call this method, with whatever rights: it is about no business. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Anybody {}
