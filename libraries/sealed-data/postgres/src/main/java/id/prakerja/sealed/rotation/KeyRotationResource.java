package id.prakerja.sealed.rotation;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.refusal.Refusal;
import id.prakerja.sealed.DataCipher;
import id.prakerja.sealed.DataKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changing the key under which personal data are encrypted. */
@Path("/v1/encryption-keys")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data", description = "Encryption keys, and who has seen whose data")
public class KeyRotationResource {

    private final Reencryption reencryption;
    private final KeyRegister register;
    private final KeyUse use;
    private final DataKeys configured;
    private final KeyJournal journal;
    private final Pool pool;
    private final Caller caller;

    KeyRotationResource(
            Reencryption reencryption,
            KeyRegister register,
            KeyUse use,
            DataCipher cipher,
            KeyJournal journal,
            Pool pool,
            Caller caller) {
        this.reencryption = reencryption;
        this.register = register;
        this.use = use;
        this.configured = cipher.keys();
        this.journal = journal;
        this.pool = pool;
        this.caller = caller;
    }

    /**
     * The keys and what is encrypted under each.
     *
     * @return in the order in which they were first used
     */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "listEncryptionKeys",
            summary = "List encryption keys, and how much is encrypted under each",
            description =
                    "Counts everything, which takes seconds for each ten million people. No key is shown, only its id.")
    public Uni<List<KeyView>> keys() {
        return register.keys()
                .chain(keys -> use.count()
                        .map(counted -> keys.stream()
                                .map(key -> new KeyView(
                                        key.id(),
                                        key.id().equals(configured.activeKey()),
                                        configured.ids().contains(key.id()),
                                        key.firstUsedAt(),
                                        key.retiredAt().orElse(null),
                                        counted.getOrDefault(key.id(), Map.of())))
                                .toList()));
    }

    /**
     * How far re-encryption is.
     *
     * @return progress
     */
    @GET
    @Path("reencryption")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(operationId = "getReencryption", summary = "Get how far re-encryption under the active key is")
    @APIResponse(responseCode = "200", description = "Progress")
    @APIResponse(responseCode = "404", description = "REENCRYPTION_UNKNOWN: not started")
    public Uni<ReencryptionView> progress() {
        return reencryption
                .progress()
                .map(found -> found.orElseThrow(
                        () -> Refusal.of(KeyProblem.REENCRYPTION_UNKNOWN).toException()));
    }

    /**
     * Starts re-encryption, or goes on with it.
     *
     * @param why the operator's reason
     * @return progress
     */
    @POST
    @Path("reencryption")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "startReencryption",
            summary = "Re-encrypt everything under the active key, or go on with it",
            description =
                    "In the background, a bounded number of rows a second, table after table. Starting what runs changes nothing.")
    public Uni<ReencryptionView> start(@NotNull @Valid KeyChangeReason why) {
        return reencryption.start(caller.subject(), why.reason()).chain(this::progress);
    }

    /**
     * Pauses re-encryption.
     *
     * @param why the operator's reason
     * @return progress
     */
    @POST
    @Path("reencryption/pause")
    @RolesAllowed(Role.OPERATOR)
    @Operation(operationId = "pauseReencryption", summary = "Pause re-encryption; starting it again goes on from here")
    @APIResponse(responseCode = "200", description = "Progress")
    @APIResponse(responseCode = "404", description = "REENCRYPTION_UNKNOWN: not started")
    public Uni<ReencryptionView> pause(@NotNull @Valid KeyChangeReason why) {
        return progress()
                .chain(() -> reencryption.pause(caller.subject(), why.reason()))
                .chain(this::progress);
    }

    /**
     * Retires a key, after which it may be taken out of the configuration.
     *
     * @param id of the key
     * @param why the operator's reason
     * @return 204
     */
    @POST
    @Path("{id}/retirement")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "retireKey",
            summary = "Retire a key that nothing is encrypted under",
            description = "Only then does the service start without it.")
    @APIResponse(responseCode = "204", description = "It may be taken out of the configuration")
    @APIResponse(responseCode = "404", description = "KEY_UNKNOWN")
    @APIResponse(responseCode = "409", description = "KEY_ACTIVE, KEY_IN_USE")
    public Uni<Void> retire(@PathParam("id") String id, @NotNull @Valid KeyChangeReason why) {
        if (id.equals(configured.activeKey())) {
            throw Refusal.of(KeyProblem.KEY_ACTIVE, id).toException();
        }
        return register.keys()
                .invoke(keys -> {
                    if (keys.stream().noneMatch(key -> key.id().equals(id))) {
                        throw Refusal.of(KeyProblem.KEY_UNKNOWN, id).toException();
                    }
                })
                .chain(use::count)
                .invoke(counted -> {
                    long values = counted.getOrDefault(id, Map.of()).values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
                    if (values > 0) {
                        throw Refusal.of(KeyProblem.KEY_IN_USE, id, values).toException();
                    }
                })
                .chain(() -> pool.withTransaction(tx -> register.retire(tx, id)
                        .chain(() -> journal.write(tx, caller.subject(), "KEY_RETIRED", id, why.reason()))));
    }

    /**
     * An encryption key, without the key.
     *
     * @param id as in the configuration
     * @param active whether new data are encrypted under it
     * @param configured whether the instance that answers has it
     * @param firstUsedAt when an instance first started with it as the active key
     * @param retiredAt since when nothing is encrypted under it, or null
     * @param envelopes what is encrypted under it, by table
     */
    @Schema(name = "EncryptionKey")
    public record KeyView(
            @Schema(examples = "2020-04") String id,
            boolean active,
            boolean configured,
            Instant firstUsedAt,
            Instant retiredAt,
            Map<String, Long> envelopes) {}
}
