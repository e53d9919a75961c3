/** The smallest service on reliable messaging: a consumer that changes a row and tells of it, set-based, once for each event. */
package id.prakerja.tally;
