/**
 * The running system as the tests reach it: its processes, its REST interfaces, and the
 * providers' side of it.
 */
@NullMarked
package dev.atrium.e2e.system;

import org.jspecify.annotations.NullMarked;
