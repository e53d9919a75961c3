/**
 * The topics that the service publishes or reads.
 */
package id.prakerja.selection.topics;
