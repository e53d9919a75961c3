/** Rules that hold for the repository as a whole, read from its sources: modules, packages, tables, sizes, documents. */
package id.prakerja.architecture.repository;
