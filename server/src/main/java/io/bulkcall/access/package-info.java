/** Who may do what: people with roles, their sessions and links; API keys and their scopes; the platform's own key. */
@NullMarked
package io.bulkcall.access;

import org.jspecify.annotations.NullMarked;
