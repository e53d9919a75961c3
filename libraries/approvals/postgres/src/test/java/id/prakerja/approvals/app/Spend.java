package id.prakerja.approvals.app;

/**
 * The test application's request.
 *
 * @param amount rupiah
 */
public record Spend(long amount) {}
