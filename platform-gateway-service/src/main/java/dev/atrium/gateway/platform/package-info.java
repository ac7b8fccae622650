/**
 * The providers' common side: what each can do, what some can do, how their failures
 * look.
 */
@NullMarked
package dev.atrium.gateway.platform;

import org.jspecify.annotations.NullMarked;
