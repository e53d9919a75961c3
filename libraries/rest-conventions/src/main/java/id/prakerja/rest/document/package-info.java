/** Makes the document of every service say what the service does: what is common is written down here, once. */
package id.prakerja.rest.document;
