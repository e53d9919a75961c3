/** What payment partners may do on a broker that is shared with them. */
package id.prakerja.runner.access;
