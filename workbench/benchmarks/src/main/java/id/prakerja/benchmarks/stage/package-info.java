/** What stands on the stage while something is measured: real servers, built services, baselines. */
package id.prakerja.benchmarks.stage;
