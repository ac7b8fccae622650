/**
 * The control API and page: join, leave, record, redeliver, break things.
 */
@NullMarked
package dev.atrium.simulator.control;

import org.jspecify.annotations.NullMarked;
