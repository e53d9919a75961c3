package id.prakerja.registration.region.domain;

/**
 * A regency (kabupaten) or city (kota).
 *
 * @param code four digits, the province's first
 * @param name in Indonesian
 */
public record Regency(String code, String name) {}
