/** One person's way through the four services, told as one story. */
package id.prakerja.runner.journey;
