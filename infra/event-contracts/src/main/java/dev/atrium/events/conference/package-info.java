/**
 * What happens inside a provider's room; topic {@code conference-activity}.
 */
@NullMarked
package dev.atrium.events.conference;

import org.jspecify.annotations.NullMarked;
