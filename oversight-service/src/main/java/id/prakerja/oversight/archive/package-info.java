/** A copy of the topics in files, from which the memory can be filled once Kafka has let its first records go. */
package id.prakerja.oversight.archive;
