/** The checkout and its {@code .prakerja} folder: where the local suite keeps data, secrets and its clock. */
package id.prakerja.runner.workspace;
