/**
 * API keys: how users' programs call in their names.
 */
@NullMarked
package dev.atrium.rooms.apikey;

import org.jspecify.annotations.NullMarked;
