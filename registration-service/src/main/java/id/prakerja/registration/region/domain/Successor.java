package id.prakerja.registration.region.domain;

/**
 * What became of a regency or city when its province was divided. People who registered with the
 * former code get this one.
 *
 * @param former code in earlier versions
 * @param code code in this version
 */
public record Successor(String former, String code) {}
