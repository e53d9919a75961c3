/**
 * The draw of a wave as a pure function of the frozen list, the seed and the seats, specified to the byte in {@code docs/draw.md}.
 *
 * <p>Plain Java, without a framework and without a dependency, so that the service that draws and whoever checks the draw run the
 * same code, and so that it can be written again in another language from the specification alone.
 */
package id.prakerja.draw.domain;
