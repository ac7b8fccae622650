/**
 * Pages of long lists.
 */
@NullMarked
package dev.atrium.rooms.paging;

import org.jspecify.annotations.NullMarked;
