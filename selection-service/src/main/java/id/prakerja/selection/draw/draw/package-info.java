/**
 * Drawing a wave: freeze, judge, compute, store. The computation itself is in {@code domain}.
 *
 * <p>A draw is one transaction after the freeze, in set-based chunks on one connection, because a state that is half drawn cannot be
 * explained to anybody. The computation runs on a worker thread, the rest on the event loop.
 */
package id.prakerja.selection.draw.draw;
