/**
 * Simulated payment partners. They know the suite only by its public interfaces: signed HTTP for account confirmations, one
 * Kafka topic to read instructions from and one to report to.
 */
package id.prakerja.runner.partner;
