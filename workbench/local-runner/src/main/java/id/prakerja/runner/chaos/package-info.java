/** A wave while everything is killed and frozen, and the judge of what it leaves. */
package id.prakerja.runner.chaos;
