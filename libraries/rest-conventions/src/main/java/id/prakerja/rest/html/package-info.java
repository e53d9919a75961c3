/** The few pages that a service shows beside its API. */
package id.prakerja.rest.html;
