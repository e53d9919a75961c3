/** Everything that was published, as anybody can read it from the broker, and the judge of it. */
package id.prakerja.runner.history;
