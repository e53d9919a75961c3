/** Plays our side against a partner, and says of each rule whether the partner keeps it. */
package id.prakerja.runner.conformance;
