package id.prakerja.registration.people.notice;

import id.prakerja.access.Role;
import id.prakerja.registration.people.notice.domain.Medium;
import id.prakerja.rest.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Notices that wait; and in a demo, those that were sent. */
@Path("/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices", description = "E-mail and SMS to people")
public class NoticesResource {

    private final Notices notices;
    private final MessageSender sender;
    private final Clock clock;

    NoticesResource(Notices notices, MessageSender sender, Clock clock) {
        this.notices = notices;
        this.sender = sender;
        this.clock = clock;
    }

    /** What waits. */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "countNotices",
            summary = "Count the notices that wait to be sent, have failed or were given up")
    public Uni<BacklogView> backlog() {
        return notices.figures()
                .chain(figures -> notices.countGivenUp()
                        .map(givenUp -> new BacklogView(
                                figures.waiting(),
                                figures.waiting() == 0 ? null : clock.instant().minus(figures.oldestAge()),
                                figures.failed(),
                                givenUp)));
    }

    /** What would have been sent, had these been real people. */
    @GET
    @Path("development-outbox")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "listDevelopmentMessages",
            summary = "List the messages kept instead of being sent",
            description = "Only with made-up people, in a demo or a test: 404 where messages are sent. Latest first.")
    @APIResponse(responseCode = "200", description = "The messages, codes included")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: messages are sent")
    public List<MessageView> developmentOutbox(
            @Parameter(description = "Only to this phone number or e-mail address", example = "budi@example.id")
                    @QueryParam("recipient")
                    String recipient,
            @Parameter(description = "Messages at most, 1 to 500", example = "50")
                    @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(PageRequest.MOST)
                    int most) {
        if (sender instanceof DevelopmentOutbox outbox) {
            return outbox.messages(Optional.ofNullable(recipient), most).stream()
                    .map(message ->
                            new MessageView(message.medium(), message.recipient(), message.subject(), message.text()))
                    .toList();
        }
        throw new NotFoundException();
    }

    /**
     * Notices that are not sent.
     *
     * @param waiting how many are yet to be sent
     * @param oldestSince when the oldest of them was asked for, in real time, or null
     * @param failed how many the carrier refuses, or were not sent for days; they have failed in the queue, where an operator decides
     * @param givenUp codes that were not sent in time, and notices that an operator has discarded
     */
    @Schema(name = "NoticeBacklog")
    public record BacklogView(
            @Schema(examples = "0") long waiting,
            Instant oldestSince,
            @Schema(examples = "0") long failed,
            @Schema(examples = "0") long givenUp) {}

    /**
     * A message.
     *
     * @param medium which way it would go
     * @param recipient phone number or e-mail address
     * @param subject of an e-mail, or null
     * @param text in both languages
     */
    @Schema(name = "DevelopmentMessage")
    public record MessageView(
            @Schema(examples = "PHONE") Medium medium,
            @Schema(examples = "+6281234567890") String recipient,
            String subject,
            String text) {

        /** Without the person, so that none reaches a log. */
        @Override
        public String toString() {
            return "MessageView[]";
        }
    }
}
