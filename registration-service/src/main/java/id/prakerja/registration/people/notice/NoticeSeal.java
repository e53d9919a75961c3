package id.prakerja.registration.people.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.SealedData;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/** Keeps recipient and code of a notice encrypted until it is sent. */
@ApplicationScoped
class NoticeSeal {

    private final DataCipher cipher;
    private final ObjectMapper json;

    NoticeSeal(DataCipher cipher, ObjectMapper json) {
        this.cipher = cipher;
        this.json = json;
    }

    SealedData close(UUID applicantId, Content content) {
        try {
            return cipher.seal(SealedNotices.COLUMN, applicantId, json.writeValueAsBytes(content));
        } catch (IOException e) {
            throw new UncheckedIOException("A notice cannot be written", e);
        }
    }

    Content open(UUID applicantId, SealedData sealed) {
        try {
            return json.readValue(cipher.open(SealedNotices.COLUMN, applicantId, sealed), Content.class);
        } catch (IOException e) {
            throw new UncheckedIOException("A notice cannot be read", e);
        }
    }

    /**
     * What only the person may read.
     *
     * @param recipient phone number or e-mail address
     * @param code one-time code, or null
     */
    record Content(String recipient, String code) {

        /** Without recipient and code, so that none reaches a log. */
        @Override
        public String toString() {
            return "Content[]";
        }
    }
}
