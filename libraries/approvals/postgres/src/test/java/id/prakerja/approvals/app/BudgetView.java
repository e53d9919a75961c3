package id.prakerja.approvals.app;

/**
 * A budget.
 *
 * @param left what is left of it, rupiah
 * @param version grows with each change
 */
public record BudgetView(long left, long version) {}
