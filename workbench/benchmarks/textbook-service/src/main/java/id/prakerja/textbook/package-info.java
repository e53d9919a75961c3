/** The service of a textbook, kept to be compared to: one entity, one row, one transaction for each request. */
package id.prakerja.textbook;
