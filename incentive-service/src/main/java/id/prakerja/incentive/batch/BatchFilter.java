package id.prakerja.incentive.batch;

import id.prakerja.incentive.lists.Day;

/**
 * Which batches a list shows.
 *
 * @param partner only those to this partner, or null
 * @param status only those in this state, or null
 * @param amount only those of so many rupiah, or null
 * @param made when they were made
 */
record BatchFilter(String partner, String status, Long amount, Day made) {}
