package id.prakerja.registration.people.applicant;

import id.prakerja.sealed.SealedData;
import jakarta.enterprise.context.ApplicationScoped;

/** Phone and e-mail of an applicant: in the envelope, and as the digests that keep them unique. */
@ApplicationScoped
public class Contacts {

    private final PersonalDataVault vault;
    private final BlindIndex index;

    Contacts(PersonalDataVault vault, BlindIndex index) {
        this.vault = vault;
        this.index = index;
    }

    /**
     * A registered contact.
     *
     * @param applicant whose
     * @param phone whether the phone is asked for, else the e-mail address
     * @return the contact in its normal form; null if there is no e-mail address
     */
    public String of(Applicant applicant, boolean phone) {
        PersonalData person = vault.open(applicant.id, applicant.sealed());
        return phone ? person.phone() : person.email();
    }

    /**
     * Replaces a contact. The database refuses it on the next flush if somebody else has it.
     *
     * @param applicant whose, locked
     * @param phone whether the phone is replaced, else the e-mail address
     * @param contact the new one in its normal form
     */
    public void replace(Applicant applicant, boolean phone, String contact) {
        PersonalData known = vault.open(applicant.id, applicant.sealed());
        SealedData sealed = vault.seal(applicant.id, phone ? known.withPhone(contact) : known.withEmail(contact));
        applicant.personalData = sealed.envelope();
        applicant.personalDataKey = sealed.keyId();
        if (phone) {
            applicant.phoneDigest = index.phone(contact);
        } else {
            applicant.emailDigest = index.email(contact);
        }
    }
}
