/**
 * The demo against answers made up for it.
 */
@NullMarked
package dev.atrium.localstack.demo;

import org.jspecify.annotations.NullMarked;
