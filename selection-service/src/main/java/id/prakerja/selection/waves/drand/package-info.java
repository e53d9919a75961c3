/**
 * The drand beacons that draws can take their public random value from: which chains are known, when a round comes into being, and
 * whether a value is really that of its round.
 */
package id.prakerja.selection.waves.drand;
