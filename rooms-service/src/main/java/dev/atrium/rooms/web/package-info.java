/**
 * What all controllers share: the request log and the API description.
 */
@NullMarked
package dev.atrium.rooms.web;

import org.jspecify.annotations.NullMarked;
