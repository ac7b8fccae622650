package dev.atrium.benchmarks.startup;

/**
 * One start of a process.
 *
 * @param seconds until it was ready
 * @param megabytes resident memory then
 */
record Start(double seconds, double megabytes) {
}
