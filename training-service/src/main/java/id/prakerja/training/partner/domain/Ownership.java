package id.prakerja.training.partner.domain;

/**
 * Who stands behind a partner, and whom to call.
 *
 * @param owner the beneficial owner: the person or company to whom the profit goes in the end
 * @param ownerNumber tax or registration number of the owner, by which two partners of one owner are seen
 * @param contact who answers for the partner
 * @param email how to reach that person
 */
public record Ownership(String owner, String ownerNumber, String contact, String email) {}
