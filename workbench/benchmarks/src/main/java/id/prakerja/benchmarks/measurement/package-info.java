/** What a benchmark is: figures with their bars, the effort of a run, rounds. */
package id.prakerja.benchmarks.measurement;
