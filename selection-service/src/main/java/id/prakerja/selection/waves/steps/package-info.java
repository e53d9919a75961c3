/** Leading a wave through its life by hand: opening it early, extending, closing early, cancelling, announcing. */
package id.prakerja.selection.waves.steps;
