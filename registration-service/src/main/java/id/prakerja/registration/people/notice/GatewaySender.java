package id.prakerja.registration.people.notice;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.TimeUnit;

/** Sends e-mail by SMTP and SMS through the gateway's HTTP interface. */
final class GatewaySender implements MessageSender {

    private static final int CONNECT_TIMEOUT_SECONDS = 3;

    private final ReactiveMailer mailer;
    private final SmsApi sms;
    private final NoticeConfig config;

    GatewaySender(NoticeConfig config, ReactiveMailer mailer) {
        this.mailer = mailer;
        this.config = config;
        this.sms = QuarkusRestClientBuilder.newBuilder()
                .baseUri(config.smsUrl()
                        .orElseThrow(() -> new IllegalStateException(
                                "prakerja.notices.sms-url is needed where the mode is gateway")))
                .connectTimeout(CONNECT_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .build(SmsApi.class);
    }

    @Override
    public Uni<Void> send(OutgoingMessage message) {
        return switch (message.medium()) {
            case EMAIL ->
                mailer.send(Mail.withText(message.recipient(), message.subject(), message.text())
                        .setFrom(config.mailFrom())
                        // The same however often it is sent, so that a mailbox can tell a repetition.
                        .addHeader("Message-ID", "<" + message.id() + "@prakerja>"));
            case PHONE ->
                sms.send(
                        config.smsToken().map(token -> "Bearer " + token).orElse(null),
                        new SmsApi.Sms(message.id(), message.recipient(), message.text()));
        };
    }
}
