/** The way in: registering, and signing in by a code. */
package id.prakerja.registration.pages.entry;
