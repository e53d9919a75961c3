package id.prakerja.incentive.recovery;

import id.prakerja.incentive.recovery.domain.RecoveryPlan;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked for about a claim. */
final class RecoveryRequests {

    private static final int LONGEST = 500;

    private RecoveryRequests() {}

    /**
     * A notice to the person.
     *
     * @param note how it was given: a letter and its number, a call
     */
    @Schema(name = "RecoveryNotice")
    record Notice(
            @NotBlank @Size(max = LONGEST) @Schema(required = true, examples = "Letter R-2021/114 of 4 March")
            String note) {}

    /**
     * Instalments in which the claim is paid back; together they are what is left of it.
     *
     * @param instalments in the order of their days
     * @param note what was agreed
     */
    @Schema(name = "RecoveryAgreement")
    record Agreement(
            @NotEmpty @Size(max = 60) @Schema(required = true)
            List<@NotNull @Valid Part> instalments,

            @NotBlank @Size(max = LONGEST) @Schema(required = true, examples = "Agreed by phone on 8 March")
            String note) {

        RecoveryPlan plan() {
            return new RecoveryPlan(instalments.stream()
                    .map(part -> new RecoveryPlan.Part(part.dueAt(), part.amount()))
                    .toList());
        }
    }

    /**
     * One instalment.
     *
     * @param dueAt until when it is paid, UTC
     * @param amount rupiah
     */
    @Schema(name = "RecoveryInstalment")
    record Part(
            @NotNull @Schema(required = true, examples = "2021-04-08T00:00:00Z")
            Instant dueAt,

            @NotNull @Positive @Schema(required = true, examples = "300000")
            Long amount) {}

    /**
     * Why a person cannot pay for the time being.
     *
     * @param until when it is looked at again, UTC
     * @param note on what it rests
     */
    @Schema(name = "RecoveryHardship")
    record Hardship(
            @NotNull @Schema(required = true, examples = "2021-09-01T00:00:00Z")
            Instant until,

            @NotBlank @Size(max = LONGEST) @Schema(required = true, examples = "Certificate of the village office")
            String note) {}

    /**
     * Money that came back, or went back to the person.
     *
     * @param reference of the transfer; each is booked once
     * @param amount rupiah
     * @param paidOn day of the transfer
     */
    @Schema(name = "RecoveryTransfer")
    record Transfer(
            @NotNull @Pattern(regexp = "[A-Za-z0-9./-]{4,60}") @Schema(required = true, examples = "NTPN-0A1B2C3D4E5F")
            String reference,

            @NotNull @Positive @Schema(required = true, examples = "300000")
            Long amount,

            @NotNull @Schema(required = true, examples = "2021-04-07")
            LocalDate paidOn) {}

    /**
     * An end without money.
     *
     * @param reason why
     */
    @Schema(name = "RecoveryEnding")
    record Ending(
            @NotBlank @Size(max = LONGEST) @Schema(required = true, examples = "The person has died")
            String reason) {}
}
