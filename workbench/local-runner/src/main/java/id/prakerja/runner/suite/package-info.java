/** The suite as processes of this machine: infrastructure, services and simulated partners; starting, stopping, asking how they are. */
package id.prakerja.runner.suite;
