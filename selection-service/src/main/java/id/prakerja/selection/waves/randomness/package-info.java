/** What a draw's chance comes from: the sealed seed that was committed to, and the public random value that nobody can choose. */
package id.prakerja.selection.waves.randomness;
