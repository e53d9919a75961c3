package id.prakerja.sealed.digests;

import id.prakerja.access.Caller;
import id.prakerja.access.Role;
import id.prakerja.refusal.Refusal;
import id.prakerja.sealed.digests.DigestVersions.Version;
import id.prakerja.sealed.rotation.KeyChangeReason;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changing the keys of the digests by which values are found and kept apart. */
@Path("/v1/digest-keys")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Personal data", description = "Encryption keys, and who has seen whose data")
public class DigestKeysResource {

    private final DigestVersions versions;
    private final DigestRotation rotation;
    private final Caller caller;

    DigestKeysResource(DigestVersions versions, DigestRotation rotation, Caller caller) {
        this.versions = versions;
        this.rotation = rotation;
        this.caller = caller;
    }

    /**
     * The chains and their keys.
     *
     * @return by chain
     */
    @GET
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "listDigestKeys",
            summary = "List the keys of digests, in the order in which they stand on one another",
            description =
                    "No key is shown, only its id. A key that is configured and not listed has not been put to use.")
    public Uni<List<DigestChainView>> keys() {
        return Multi.createFrom()
                .iterable(versions.chains())
                .onItem()
                .transformToUniAndConcatenate(chain -> rotation.versions(chain)
                        .map(known -> new DigestChainView(
                                chain.name(),
                                known.stream().map(DigestKeyView::of).toList())))
                .collect()
                .asList();
    }

    /**
     * How far a rotation is.
     *
     * @param chain name of the chain
     * @return progress
     */
    @GET
    @Path("{chain}/rotation")
    @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
    @Operation(
            operationId = "getDigestRotation",
            summary = "Get how far the digests of a chain are under its latest key")
    @APIResponse(responseCode = "200", description = "Progress")
    @APIResponse(responseCode = "404", description = "DIGEST_CHAIN_UNKNOWN; DIGEST_ROTATION_UNKNOWN: not started")
    public Uni<DigestRotationView> progress(@PathParam("chain") String chain) {
        ChainedDigests digests = known(chain);
        return rotation.progress(digests)
                .map(found -> found.map(walk -> DigestRotationView.of(digests, walk))
                        .orElseThrow(() -> Refusal.of(DigestProblem.DIGEST_ROTATION_UNKNOWN, chain)
                                .toException()));
    }

    /**
     * Starts a rotation, or goes on with it.
     *
     * @param chain name of the chain
     * @param why the operator's reason
     * @return progress
     */
    @POST
    @Path("{chain}/rotation")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "startDigestRotation",
            summary = "Bring the digests of a chain under its latest key, or go on with it",
            description = "Once every instance has the key. In the background, a bounded number of rows a second;"
                    + " everybody is found meanwhile. Starting what runs changes nothing.")
    @APIResponse(responseCode = "200", description = "Progress")
    @APIResponse(responseCode = "404", description = "DIGEST_CHAIN_UNKNOWN")
    @APIResponse(responseCode = "409", description = "DIGEST_KEY_NOT_ADDED")
    public Uni<DigestRotationView> start(@PathParam("chain") String chain, @NotNull @Valid KeyChangeReason why) {
        ChainedDigests digests = known(chain);
        return rotation.versions(digests)
                .invoke(known -> requireUnsettled(digests, known))
                .chain(() -> rotation.start(digests, caller.subject(), why.reason()))
                .chain(() -> progress(chain));
    }

    private static void requireUnsettled(ChainedDigests chain, List<Version> known) {
        if (known.stream().anyMatch(version -> version.number() == chain.latest() && version.isSettled())) {
            throw Refusal.of(
                            DigestProblem.DIGEST_KEY_NOT_ADDED,
                            chain.name(),
                            chain.chain().keyId(chain.latest()))
                    .toException();
        }
    }

    /**
     * Pauses a rotation.
     *
     * @param chain name of the chain
     * @param why the operator's reason
     * @return progress
     */
    @POST
    @Path("{chain}/rotation/pause")
    @RolesAllowed(Role.OPERATOR)
    @Operation(
            operationId = "pauseDigestRotation",
            summary = "Pause a rotation of digests; starting it again goes on from here")
    @APIResponse(responseCode = "200", description = "Progress")
    @APIResponse(responseCode = "404", description = "DIGEST_CHAIN_UNKNOWN; DIGEST_ROTATION_UNKNOWN: not started")
    public Uni<DigestRotationView> pause(@PathParam("chain") String chain, @NotNull @Valid KeyChangeReason why) {
        return progress(chain)
                .chain(() -> rotation.pause(known(chain), caller.subject(), why.reason()))
                .chain(() -> progress(chain));
    }

    private ChainedDigests known(String chain) {
        return versions.find(chain)
                .orElseThrow(() ->
                        Refusal.of(DigestProblem.DIGEST_CHAIN_UNKNOWN, chain).toException());
    }

    /**
     * A chain of digests.
     *
     * @param chain what the digests are for
     * @param keys those that were put to use, the oldest first
     */
    @Schema(name = "DigestChain")
    public record DigestChainView(
            @Schema(examples = "blind-index") String chain, List<DigestKeyView> keys) {}

    /**
     * A key of digests, without the key.
     *
     * @param version of the digests under it
     * @param keyId as in the configuration
     * @param begunAt when its rotation was started, UTC
     * @param writtenAt since when everybody writes digests under it, or null
     * @param settledAt since when no digest is left without it, or null
     */
    @Schema(name = "DigestKey")
    public record DigestKeyView(
            @Schema(examples = "2") int version,
            @Schema(examples = "2021-01") String keyId,
            Instant begunAt,
            Instant writtenAt,
            Instant settledAt) {

        static DigestKeyView of(Version version) {
            return new DigestKeyView(
                    version.number(),
                    version.keyId(),
                    version.begunAt(),
                    version.writtenAt().orElse(null),
                    version.settledAt().orElse(null));
        }
    }
}
