/**
 * What is public and must not be rewritten, in a log that nobody can rewrite unseen: every state of a wave (commitment, freeze, draw,
 * decree, refill), every count of joins, every version of a list. {@code docs/public-log.md} says how to read it.
 */
package id.prakerja.oversight.publiclog;
