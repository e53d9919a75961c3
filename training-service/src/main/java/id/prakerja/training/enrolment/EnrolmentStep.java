package id.prakerja.training.enrolment;

import id.prakerja.training.person.PersonId;
import java.util.UUID;

/** A signed step of an enrolment. Whose it is stands in the body too: the signature covers the body, not the address. */
interface EnrolmentStep {

    /** The platform's id of the person, as in the address. */
    PersonId personId();

    /** The enrolment, as in the address. */
    UUID enrolmentId();
}
