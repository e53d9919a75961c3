/** Completions that platforms report. */
package id.prakerja.benchmarks.training;
