/** Batches of lines chained by hashes, signed checkpoints of the chain, and the check of its export. */
package id.prakerja.chain;
