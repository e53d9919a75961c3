/** The chains of drand: what they are known by, when their rounds come into being, and what a round signs. */
package id.prakerja.draw.beacon.domain;
