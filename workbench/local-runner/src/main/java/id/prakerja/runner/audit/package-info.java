/** Files for auditors: taken from incentive-service line by line, and checked without it. */
package id.prakerja.runner.audit;
