/** The counting behind the self-tests, exact. */
package id.prakerja.draw.selftest.domain;
