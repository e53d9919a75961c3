/** The public record of a draw as it is written: the frozen list and the outcome in canonical form, in blocks with their roots. */
package id.prakerja.selection.draw.record;
