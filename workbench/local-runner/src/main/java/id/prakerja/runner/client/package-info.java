/** The suite's public HTTP interface, one small class per service, as any outside program would use it. */
package id.prakerja.runner.client;
