/**
 * What people see on the terminal.
 */
@NullMarked
package dev.atrium.localstack.console;

import org.jspecify.annotations.NullMarked;
