/** The command line of the suite. */
package id.prakerja.runner;
