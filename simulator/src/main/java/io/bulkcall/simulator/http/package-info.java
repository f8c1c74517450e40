/** The little HTTP the simulator needs: forms, a server whose answers may be broken on purpose, a lean client for webhooks. */
@NullMarked
package io.bulkcall.simulator.http;

import org.jspecify.annotations.NullMarked;
