/** What the programme remembers of itself, and how it is proved. */
package id.prakerja.runner.oversight;
