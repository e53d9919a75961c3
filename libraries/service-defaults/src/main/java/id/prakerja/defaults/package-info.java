/** Defaults that depend on the machine; all others are in {@code META-INF/microprofile-config.properties}. */
package id.prakerja.defaults;
