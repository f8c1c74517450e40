/** Every setting that BulkCall takes from its environment, typed and checked before anything starts. */
@NullMarked
package io.bulkcall.config;

import org.jspecify.annotations.NullMarked;
