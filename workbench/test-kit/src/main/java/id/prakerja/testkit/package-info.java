/** What tests of several modules need: tokens, topics, the database, the clock, waiting, races, made-up people. */
package id.prakerja.testkit;
