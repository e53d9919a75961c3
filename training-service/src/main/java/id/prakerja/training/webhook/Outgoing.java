package id.prakerja.training.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.prakerja.training.account.AccountNote;
import id.prakerja.training.account.NoteReader;
import id.prakerja.training.account.NoticeFacts;
import id.prakerja.training.account.domain.Notice;
import id.prakerja.training.partner.domain.PartnerKind;
import id.prakerja.training.person.PersonId;
import id.prakerja.training.person.PersonIds;
import id.prakerja.training.sandbox.SandboxId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes messages of what accounts have noted, for those partners concerned that receive webhooks. A message's id follows from the note,
 * so that a note read twice makes one.
 */
@ApplicationScoped
class Outgoing implements NoteReader {

    private static final int DIGEST_BYTES = 8;

    private final EndpointStore endpoints;
    private final MessageStore messages;
    private final PersonIds people;
    private final ObjectMapper json;
    private final Clock realTime = Clock.systemUTC();

    Outgoing(EndpointStore endpoints, MessageStore messages, PersonIds people, ObjectMapper json) {
        this.people = people;
        this.endpoints = endpoints;
        this.messages = messages;
        this.json = json;
    }

    /** A message in the form of the standard. */
    record Body(String type, Instant timestamp, Object data) {}

    /**
     * What a partner is told. A person is named to the platform alone, by the platform's id.
     *
     * @param personId the person, to the platform
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(
            UUID enrolmentId,
            PersonId personId,
            UUID courseId,
            String platformId,
            String institutionId,
            long price,
            String certificateNumber,
            String reason) {}

    @Override
    public Uni<Void> read(List<AccountNote> notes) {
        Set<String> concerned = notes.stream()
                .flatMap(note -> note.notices().stream())
                .flatMap(notice -> Stream.of(notice.platformId(), notice.institutionId()))
                .collect(Collectors.toSet());
        return concerned.isEmpty()
                ? Uni.createFrom().voidItem()
                : endpoints.find(concerned).chain(found -> messages.add(messages(notes, found)));
    }

    private List<Message> messages(List<AccountNote> notes, Map<String, Endpoint> receivers) {
        List<Message> made = new ArrayList<>();
        for (AccountNote note : notes) {
            boolean sandbox = SandboxId.is(note.participantId());
            for (int place = 0; place < note.notices().size(); place++) {
                NoticeFacts notice = note.notices().get(place);
                for (String partnerId : List.of(notice.platformId(), notice.institutionId())) {
                    Endpoint receiver = receivers.get(partnerId);
                    if (receiver != null && receiver.sandbox() == sandbox) {
                        made.add(message(receiver, note, place));
                    }
                }
            }
        }
        return made;
    }

    private Message message(Endpoint receiver, AccountNote note, int place) {
        NoticeFacts notice = note.notices().get(place);
        String type = type(notice.kind());
        PersonId person = people.of(receiver.partnerId(), note.participantId());
        Data data = new Data(
                notice.enrolmentId(),
                receiver.kind() == PartnerKind.PLATFORM ? person : null,
                notice.courseId(),
                notice.platformId(),
                notice.institutionId(),
                notice.price(),
                notice.certificateNumber(),
                notice.reason());
        return Message.first(
                receiver.partnerId(),
                id(receiver.partnerId(), person, note, place),
                type,
                write(new Body(type, note.at(), data)),
                realTime.instant());
    }

    /** A message about nothing. */
    String test() {
        return write(new Body("webhook.test", realTime.instant(), Map.of()));
    }

    private static String type(Notice.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** Begins with its time; the rest is of an id that is the partner's alone, so that nobody finds it by ours. */
    private static String id(String partnerId, PersonId person, AccountNote note, int place) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest("%s|%s|%d|%d"
                            .formatted(partnerId, person, note.version(), place)
                            .getBytes(StandardCharsets.UTF_8));
            return "%013d-%s".formatted(note.at().toEpochMilli(), HexFormat.of().formatHex(digest, 0, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private String write(Body body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A message is plain data", impossible);
        }
    }
}
