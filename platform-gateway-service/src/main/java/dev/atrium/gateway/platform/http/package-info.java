/**
 * What all providers' HTTP clients share: guards around each call and the reading of
 * errors.
 */
@NullMarked
package dev.atrium.gateway.platform.http;

import org.jspecify.annotations.NullMarked;
