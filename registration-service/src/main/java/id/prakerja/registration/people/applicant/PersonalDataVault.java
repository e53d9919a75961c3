package id.prakerja.registration.people.applicant;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.SealedData;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/** Puts personal data into envelopes and takes them out. */
@ApplicationScoped
public class PersonalDataVault {

    private final DataCipher cipher;
    private final ObjectWriter writer;
    private final ObjectReader reader;

    PersonalDataVault(DataCipher cipher, ObjectMapper json) {
        this.cipher = cipher;
        this.writer = json.writerFor(PersonalData.class);
        this.reader = json.readerFor(PersonalData.class);
    }

    /**
     * Encrypts.
     *
     * @param applicantId whose data these are
     * @param data the data
     * @return the envelope
     */
    public SealedData seal(UUID applicantId, PersonalData data) {
        try {
            return cipher.seal(SealedApplicants.COLUMN, applicantId, writer.writeValueAsBytes(data));
        } catch (IOException e) {
            throw new UncheckedIOException("Personal data cannot be written", e);
        }
    }

    /**
     * Decrypts.
     *
     * @param applicantId whose data these are
     * @param sealed the envelope
     * @return the data
     */
    public PersonalData open(UUID applicantId, SealedData sealed) {
        try {
            return reader.readValue(cipher.open(SealedApplicants.COLUMN, applicantId, sealed));
        } catch (IOException e) {
            throw new UncheckedIOException("Personal data cannot be read", e);
        }
    }
}
