/**
 * What goes wrong, as RFC 9457 problem documents.
 */
@NullMarked
package dev.atrium.rooms.problem;

import org.jspecify.annotations.NullMarked;
