/** The programme from its first wave to the figures of September 2020, through the interfaces that everyone has. */
package id.prakerja.runner.replay;
