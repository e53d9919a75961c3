/**
 * The public result package of a wave, written by the service from the announcement on, and its check, which needs nothing but the
 * package. The format is specified in {@code docs/draw.md}.
 */
package id.prakerja.draw.publication;
