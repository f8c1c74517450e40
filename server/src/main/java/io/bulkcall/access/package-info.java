/** Who may do what: API keys, their scopes, and the platform's own key. */
@NullMarked
package io.bulkcall.access;

import org.jspecify.annotations.NullMarked;
