/** Starts the measurements. */
package id.prakerja.runner.benchmark;
