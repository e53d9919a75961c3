/**
 * Taking data away: as CSV or NDJSON, streamed, to be continued where it broke off, and logged.
 */
package id.prakerja.selection.reading.export;
