package id.prakerja.registration.people.notice;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Sends e-mail by SMTP and SMS through the gateway's HTTP interface. */
final class GatewaySender implements MessageSender {

    private static final int CONNECT_TIMEOUT_SECONDS = 3;

    /** Not allowed at present, timed out, too early, too many: another try may succeed. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 408, 425, 429);

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
                                // The same however often it is sent, so that a mailbox recognises a repetition.
                                .addHeader("Message-ID", "<" + message.id() + "@prakerja>"))
                        .onFailure(SMTPException.class)
                        .transform(GatewaySender::refusal);
            case PHONE ->
                sms.send(
                                config.smsToken()
                                        .map(token -> "Bearer " + token)
                                        .orElse(null),
                                new SmsApi.Sms(message.id(), message.recipient(), message.text()))
                        .onFailure(WebApplicationException.class)
                        .transform(GatewaySender::refusal);
        };
    }

    /** What will be the same however often it is sent speaks against the message, and not against the carrier. */
    private static Throwable refusal(Throwable failure) {
        if (failure instanceof SMTPException smtp && smtp.isPermanent()) {
            return new MessageRefusedException("SMTP " + smtp.getReplyCode());
        }
        if (failure instanceof WebApplicationException http) {
            int status = http.getResponse().getStatus();
            return status / 100 == 4 && !PASSING.contains(status)
                    ? new MessageRefusedException("HTTP " + status)
                    : http;
        }
        return failure;
    }
}
