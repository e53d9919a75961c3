package id.prakerja.training.partner.domain;

/**
 * A partner as one who signs.
 *
 * @param partnerId the partner
 * @param kind what the partner does
 * @param terms on what terms
 */
public record Signatory(String partnerId, PartnerKind kind, Terms terms) {}
