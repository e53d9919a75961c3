/**
 * The exclusion and priority lists: what of each version has arrived, and which versions are held whole, so that a decision may
 * name them.
 */
package id.prakerja.selection.candidates.list;
