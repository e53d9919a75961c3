/** Registrations, wave applications and what a surge of them does. */
package id.prakerja.benchmarks.registration;
