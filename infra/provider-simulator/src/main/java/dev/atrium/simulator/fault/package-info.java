/**
 * Misbehaviour on request: slow or failing APIs, lost callbacks, broken downloads.
 */
@NullMarked
package dev.atrium.simulator.fault;

import org.jspecify.annotations.NullMarked;
