package id.prakerja.registration.people.notice;

import id.prakerja.registration.people.notice.domain.Medium;
import java.util.UUID;

/**
 * A message ready to be sent.
 *
 * @param id id of the notice, the same however often it is sent
 * @param medium which way it goes
 * @param recipient phone number in international form, or e-mail address
 * @param subject of an e-mail; null for an SMS
 * @param text in both languages
 */
public record OutgoingMessage(UUID id, Medium medium, String recipient, String subject, String text) {

    /** Without recipient and text, so that neither reaches a log. */
    @Override
    public String toString() {
        return "OutgoingMessage[" + id + ", " + medium + "]";
    }
}
