/**
 * What the gateway's tests share: stand-ins of the providers by intent, events in and
 * out, fixtures.
 */
@NullMarked
package dev.atrium.gateway.support;

import org.jspecify.annotations.NullMarked;
