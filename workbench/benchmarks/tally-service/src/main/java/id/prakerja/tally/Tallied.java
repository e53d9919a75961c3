package id.prakerja.tally;

/**
 * A number to count, or counted.
 *
 * @param owner whose tally
 * @param number the number
 */
public record Tallied(String owner, int number) {}
