package id.prakerja.registration.people.notice;

import id.prakerja.registration.people.applicant.RegistrationConfig;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the carrier of messages that the configuration names. */
@ApplicationScoped
public class MessageSenderProducer {

    /**
     * The carrier in use.
     *
     * @throws IllegalStateException if messages to real people would be shown to operators instead of being sent
     */
    @Produces
    @Singleton
    MessageSender sender(NoticeConfig config, RegistrationConfig registration, ReactiveMailer mailer) {
        return switch (config.mode()) {
            case GATEWAY -> new GatewaySender(config, mailer);
            case OUTBOX -> {
                if (!registration.syntheticPeople()) {
                    throw new IllegalStateException(
                            "prakerja.notices.mode=outbox shows codes to operators: it is for made-up"
                                    + " people (prakerja.registration.synthetic-people) alone");
                }
                yield new DevelopmentOutbox();
            }
        };
    }
}
