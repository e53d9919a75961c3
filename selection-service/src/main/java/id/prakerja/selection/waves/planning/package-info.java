/** Planning waves, with seats of their own or of the recovery pool, and giving planned waves other seats. */
package id.prakerja.selection.waves.planning;
