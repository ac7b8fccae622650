/**
 * What messaging needs of the service's PostgreSQL: its tables, notifications, background
 * work.
 */
@NullMarked
package dev.atrium.messaging.database;

import org.jspecify.annotations.NullMarked;
