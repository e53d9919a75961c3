/** A witness of transparency logs, which anybody can run without the suite. */
package id.prakerja.runner.witness;
