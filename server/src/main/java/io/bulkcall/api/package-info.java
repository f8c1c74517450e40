/** The REST API: its conventions (errors, JSON, keys, idempotency, lists), and one thin controller per resource. */
@NullMarked
package io.bulkcall.api;

import org.jspecify.annotations.NullMarked;
