/** The demo: a wave of the programme at a small scale, from registration to the last incentive, and the check of its figures. */
package id.prakerja.runner.demo;
