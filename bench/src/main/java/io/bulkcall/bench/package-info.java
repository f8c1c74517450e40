/** Measures BulkCall: each figure beside its limit or a peer, in one run, on the PostgreSQL that BulkCall brings along. */
@NullMarked
package io.bulkcall.bench;

import org.jspecify.annotations.NullMarked;
