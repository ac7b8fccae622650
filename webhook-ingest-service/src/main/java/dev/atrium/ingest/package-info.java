/**
 * Takes in the providers' callbacks: verifies them, keeps them raw and normalises them
 * into events.
 */
@NullMarked
package dev.atrium.ingest;

import org.jspecify.annotations.NullMarked;
