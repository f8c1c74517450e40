/** The way to PostgreSQL: our own server or another's, connection pools, the database's clock, SQL kept in files. */
@NullMarked
package io.bulkcall.database;

import org.jspecify.annotations.NullMarked;
