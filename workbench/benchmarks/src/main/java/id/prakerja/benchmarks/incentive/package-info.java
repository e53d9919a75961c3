/** Payouts, from the schedule to the payment partner's topic. */
package id.prakerja.benchmarks.incentive;
