/**
 * The internal REST interface for the other services.
 */
@NullMarked
package dev.atrium.gateway.web;

import org.jspecify.annotations.NullMarked;
