/**
 * What is known of the goings-on in the rooms of our meetings.
 */
@NullMarked
package dev.atrium.gateway.conference;

import org.jspecify.annotations.NullMarked;
