/**
 * Two people for what cannot be undone: one operator prepares, another one approves exactly that, once. Knows nothing of what is
 * approved: a feature offers its action as an {@link id.prakerja.selection.approval.Approvable}.
 */
package id.prakerja.selection.approval;
