/**
 * Who of the owners did what, kept for long and changed by nobody.
 */
@NullMarked
package dev.atrium.rooms.audit;

import org.jspecify.annotations.NullMarked;
