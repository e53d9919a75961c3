/** Where a request comes from, and how often who may try what. */
package id.prakerja.rest.client;
