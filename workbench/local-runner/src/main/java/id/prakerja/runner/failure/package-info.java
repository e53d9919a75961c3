/** How a command ends that cannot do what it was asked. */
package id.prakerja.runner.failure;
