/** A load generator for HTTP that leaves most of a small machine to what it measures. */
package id.prakerja.benchmarks.load;
