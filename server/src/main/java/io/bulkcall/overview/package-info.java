/** All businesses at a glance, for whoever runs the platform. */
@NullMarked
package io.bulkcall.overview;

import org.jspecify.annotations.NullMarked;
