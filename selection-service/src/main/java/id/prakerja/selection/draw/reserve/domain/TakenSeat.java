package id.prakerja.selection.draw.reserve.domain;

import id.prakerja.draw.domain.DrawResult;

/**
 * A freed seat and who takes it.
 *
 * @param taker one of the reserve list
 * @param freed the seat, and whose place it is
 * @param share through which share the taker has it: a seat that nobody it was kept for takes spills over
 */
public record TakenSeat(Reserve taker, FreedSeat freed, DrawResult share) {}
