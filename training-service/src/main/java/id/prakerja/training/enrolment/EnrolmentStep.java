package id.prakerja.training.enrolment;

import java.util.UUID;

/** A signed step of an enrolment. Whose it is stands in the body too: the signature covers the body, not the address. */
interface EnrolmentStep {

    /** The person, as in the address. */
    UUID participantId();

    /** The enrolment, as in the address. */
    UUID enrolmentId();
}
