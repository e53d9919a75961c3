/**
 * What arrives from registration: people and their entries, stored in any order, judged later.
 */
package id.prakerja.selection.candidates.entry;
