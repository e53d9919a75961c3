package id.prakerja.training.partner.domain;

/**
 * A partner as one who signs.
 *
 * @param partnerId the partner
 * @param kind what the partner does
 * @param sandbox whether the partner practises: what it sends has to do with the sandbox alone
 * @param terms on what terms
 */
public record Signatory(String partnerId, PartnerKind kind, boolean sandbox, Terms terms) {}
