/**
 * What anybody may read without a token: limited by where it comes from, answered with an ETag, to be kept by caches and read by pages
 * of other origins.
 */
package id.prakerja.selection.open;
