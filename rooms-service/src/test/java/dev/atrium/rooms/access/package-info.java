/**
 * Who is shown what, endpoint by endpoint.
 */
@NullMarked
package dev.atrium.rooms.access;

import org.jspecify.annotations.NullMarked;
