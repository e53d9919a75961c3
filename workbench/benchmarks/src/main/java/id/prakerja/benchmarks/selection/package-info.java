/** The draw of a whole wave. */
package id.prakerja.benchmarks.selection;
