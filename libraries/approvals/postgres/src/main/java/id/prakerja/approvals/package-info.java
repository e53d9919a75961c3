/**
 * Two people for what cannot be undone: one prepares, another one approves exactly that, and it is carried out once. Knows nothing
 * of what is approved: a feature offers its action as an {@link id.prakerja.approvals.Approvable}.
 */
package id.prakerja.approvals;
