/** Lists to take away: streamed, continued where they broke off, and logged with a reason by the library {@code exports}. */
package id.prakerja.selection.reading.export;
