package id.prakerja.selection.draw.reserve.domain;

import id.prakerja.draw.domain.DrawResult;

/**
 * A seat that became free.
 *
 * @param province two-digit code of the province whose seat it is
 * @param share the share of the seats through which it was given
 * @param rank rank of whoever had it
 */
public record FreedSeat(String province, DrawResult share, int rank) {}
