/** What the transparency log takes in. */
package id.prakerja.benchmarks.transparency;
