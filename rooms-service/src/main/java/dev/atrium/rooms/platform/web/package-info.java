/**
 * What clients are told of the deployment.
 */
@NullMarked
package dev.atrium.rooms.platform.web;

import org.jspecify.annotations.NullMarked;
