/** Watches the store without which a service can do nothing, and answers for it while it is away. */
package id.prakerja.stores;
