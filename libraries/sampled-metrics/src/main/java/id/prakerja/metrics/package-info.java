/** Figures of the programme that are looked up at intervals and shown to Prometheus. */
package id.prakerja.metrics;
