/**
 * The audit log over HTTP.
 */
@NullMarked
package dev.atrium.rooms.audit.web;

import org.jspecify.annotations.NullMarked;
