package io.bulkcall.imports;

import java.util.UUID;

/**
 * That this node, and no other, reads a file.
 *
 * @param token of the lease; whoever finds another one in the database has lost it
 * @param tries how many leases in a row, this one included, have brought no row
 */
record Lease(long businessId, long id, UUID token, int tries) {}
