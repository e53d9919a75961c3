package id.prakerja.registration.complaints.complaint;

import id.prakerja.registration.complaints.complaint.domain.ComplaintCategory;
import id.prakerja.registration.complaints.complaint.domain.ComplaintStatus;
import java.util.UUID;

/**
 * Which complaints are wanted; null where it does not matter.
 *
 * @param category what they are about
 * @param status where they stand
 * @param province of the person
 * @param assignee who has them in hand
 * @param applicantId who complains
 * @param reference of the payout or training
 * @param overdue whether an answer is owed and its time is over
 * @param escalated whether operators alone handle them
 */
record ComplaintFilter(
        ComplaintCategory category,
        ComplaintStatus status,
        String province,
        String assignee,
        UUID applicantId,
        UUID reference,
        Boolean overdue,
        Boolean escalated) {}
