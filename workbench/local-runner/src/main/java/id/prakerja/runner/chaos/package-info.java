/** A wave while everything is killed and frozen. */
package id.prakerja.runner.chaos;
