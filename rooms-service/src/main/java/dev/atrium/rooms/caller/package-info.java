/**
 * Who is asking, and what that lets them do.
 */
@NullMarked
package dev.atrium.rooms.caller;

import org.jspecify.annotations.NullMarked;
