package id.prakerja.registration.region.domain;

/**
 * A province.
 *
 * @param code two digits, as in the civil registry
 * @param name in Indonesian
 */
public record Province(String code, String name) {}
