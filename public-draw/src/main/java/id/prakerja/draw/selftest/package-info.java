/**
 * Statistical self-tests of a draw: does the order of the ranks have anything to do with what it must not? The counting is in {@code domain},
 * exact and in whole numbers, so that every program comes to the same; here they are judged.
 */
package id.prakerja.draw.selftest;
