/** Measures the built services side by side with what they are compared to, and holds the figures to their bars. */
package id.prakerja.benchmarks;
