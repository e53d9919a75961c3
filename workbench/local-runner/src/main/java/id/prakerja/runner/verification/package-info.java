/** Checking a draw from its public package, offline. */
package id.prakerja.runner.verification;
