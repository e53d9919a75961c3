package id.prakerja.registration.people.notice;

import id.prakerja.registration.people.applicant.PersonalData;
import id.prakerja.registration.people.applicant.PersonalDataVault;
import id.prakerja.registration.people.applicant.RegistrationConfig;
import id.prakerja.registration.people.notice.domain.Medium;
import id.prakerja.registration.people.notice.domain.NoticeText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Turns a notice into the message that a person reads. */
@ApplicationScoped
class NoticeWriter {

    private static final String BETWEEN_LINES = "\n";
    private static final String BETWEEN_PARAGRAPHS = "\n\n—\n\n";
    private static final String BETWEEN_SUBJECTS = " / ";

    private final NoticeTexts texts;
    private final NoticeSeal seal;
    private final PersonalDataVault vault;
    private final ZoneId zone;

    NoticeWriter(NoticeTexts texts, NoticeSeal seal, PersonalDataVault vault, RegistrationConfig config) {
        this.texts = texts;
        this.seal = seal;
        this.vault = vault;
        this.zone = config.timeZone();
    }

    /**
     * The message of a notice.
     *
     * @return the message; empty if nobody is left to send it to
     */
    Optional<OutgoingMessage> message(WaitingNotice notice) {
        if (notice.personalData().isEmpty()) {
            return Optional.empty();
        }
        Optional<NoticeSeal.Content> own = notice.sealed().map(envelope -> seal.open(notice.applicantId(), envelope));
        String recipient = own.map(NoticeSeal.Content::recipient).orElseGet(() -> registered(notice));
        Optional<String> code = own.map(NoticeSeal.Content::code);
        Map<String, String> indonesian = NoticeDetails.inIndonesian(notice.details(), zone);
        Map<String, String> english = NoticeDetails.inEnglish(notice.details(), zone);
        code.ifPresent(digits -> {
            indonesian.put("code", digits);
            english.put("code", digits);
        });
        return Optional.of(
                switch (notice.medium()) {
                    case PHONE ->
                        new OutgoingMessage(
                                notice.id(),
                                notice.medium(),
                                recipient,
                                null,
                                text(notice, "sms").filled(indonesian, english, BETWEEN_LINES));
                    case EMAIL ->
                        new OutgoingMessage(
                                notice.id(),
                                notice.medium(),
                                recipient,
                                text(notice, "subject").filled(indonesian, english, BETWEEN_SUBJECTS),
                                text(notice, "body").filled(indonesian, english, BETWEEN_PARAGRAPHS));
                });
    }

    private NoticeText text(WaitingNotice notice, String part) {
        return texts.text(notice.kind() + "." + part);
    }

    private String registered(WaitingNotice notice) {
        PersonalData person =
                vault.open(notice.applicantId(), notice.personalData().orElseThrow());
        return notice.medium() == Medium.PHONE ? person.phone() : person.email();
    }
}
