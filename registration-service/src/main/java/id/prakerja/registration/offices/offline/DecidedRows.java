package id.prakerja.registration.offices.offline;

/**
 * What became of a batch of rows.
 *
 * @param rows all of them
 * @param rejected those that did not go in
 * @param duplicates those of the rejected whose person is there already
 */
record DecidedRows(long rows, long rejected, long duplicates) {}
