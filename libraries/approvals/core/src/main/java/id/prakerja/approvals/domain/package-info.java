/** The rules of two people, without a database: who may approve what, how many are needed, and what has become of a proposal. */
package id.prakerja.approvals.domain;
