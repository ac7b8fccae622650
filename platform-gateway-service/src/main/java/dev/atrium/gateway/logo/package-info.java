/**
 * The deployment's logo, shown in the rooms of the providers that can show one.
 */
@NullMarked
package dev.atrium.gateway.logo;

import org.jspecify.annotations.NullMarked;
