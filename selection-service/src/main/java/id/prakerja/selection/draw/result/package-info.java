/**
 * What a wave meant for a person, and the list of the selected.
 */
package id.prakerja.selection.draw.result;
