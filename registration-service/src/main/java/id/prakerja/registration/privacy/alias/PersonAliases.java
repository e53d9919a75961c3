package id.prakerja.registration.privacy.alias;

import java.util.UUID;

/**
 * By what the other services know a person and the family.
 *
 * @param identity alias of the NIK
 * @param family alias of the KK
 */
public record PersonAliases(UUID identity, UUID family) {}
