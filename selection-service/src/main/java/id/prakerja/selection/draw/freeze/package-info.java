/**
 * The freeze: a step of its own by the calendar, before the public random value exists. It judges the entries, orders and stores them, and
 * publishes the list's root, so that nothing which arrives later can matter to the draw. ADR 0100 says why.
 */
package id.prakerja.selection.draw.freeze;
