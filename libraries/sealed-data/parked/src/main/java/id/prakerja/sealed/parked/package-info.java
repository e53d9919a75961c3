/** Parked events that nobody reads in the database. */
package id.prakerja.sealed.parked;
