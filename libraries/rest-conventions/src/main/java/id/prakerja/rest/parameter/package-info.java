/** How parameters of the path, the query and the headers are read: as strictly as a body, and refused by their names. */
package id.prakerja.rest.parameter;
