/** What is decided about a request before anything else looks at it: its path, its method, its characters. */
package id.prakerja.rest.door;
