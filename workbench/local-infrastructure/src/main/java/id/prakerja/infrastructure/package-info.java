/**
 * Kafka, PostgreSQL and a document server on the developer's machine, behind one interface: servers inside the JVM, or
 * containers. Tests and the local runner use it; the services themselves know nothing of it.
 */
package id.prakerja.infrastructure;
