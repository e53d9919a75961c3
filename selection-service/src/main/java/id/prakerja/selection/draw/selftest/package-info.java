/**
 * The statistical self-tests of a draw: what they need beside the public list is kept from the freeze to the draw, and a draw that fails them
 * waits for the answer of two people. The statistics themselves are in {@code id.prakerja.draw.selftest}.
 */
package id.prakerja.selection.draw.selftest;
