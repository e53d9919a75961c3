/**
 * Who of the reserve list takes a seat that became free, by the draw's own order; specified in {@code docs/determination.md}.
 */
package id.prakerja.selection.draw.reserve;
