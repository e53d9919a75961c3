package id.prakerja.training.account.domain;

import id.prakerja.refusal.Decision;

/** Decides whether a completion that is good in itself counts at once or waits for a sample. */
@FunctionalInterface
public interface CompletionGate {

    /**
     * Lets a completion through.
     *
     * @param enrolment the enrolment before it is completed
     * @param report the completion
     * @return how it counts; refused where that cannot be said yet
     */
    Decision<Admission> admit(Enrolment enrolment, CompletionReport report);
}
