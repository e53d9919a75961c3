/**
 * What was drawn, of everybody: written once by a draw, packed in blocks, read by person or in rank order. Those with a seat are
 * rows of {@code seat} as well. ADR 0019 says why.
 */
package id.prakerja.selection.draw.drawn;
