/** Outbox, relay and inbox, measured with a service that does nothing else. */
package id.prakerja.benchmarks.messaging;
