/** Public random values of drand: its chains, what a round signs, and the check of a signature. */
package id.prakerja.draw.beacon;
