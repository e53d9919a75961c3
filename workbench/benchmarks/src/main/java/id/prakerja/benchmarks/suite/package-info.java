/** The suite as a whole. */
package id.prakerja.benchmarks.suite;
