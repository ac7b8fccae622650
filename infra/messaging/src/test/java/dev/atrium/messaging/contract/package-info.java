/**
 * What every service with a database may rely on, as tests that each service runs in its
 * own application context.
 */
@NullMarked
package dev.atrium.messaging.contract;

import org.jspecify.annotations.NullMarked;
