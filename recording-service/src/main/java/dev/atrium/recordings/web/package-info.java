/**
 * REST for recordings and their files.
 */
@NullMarked
package dev.atrium.recordings.web;

import org.jspecify.annotations.NullMarked;
