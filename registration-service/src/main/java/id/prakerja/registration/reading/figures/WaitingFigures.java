package id.prakerja.registration.reading.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What waits for somebody in registration, at this moment.
 *
 * @param complaintsOpen complaints that nobody has in hand
 * @param complaintsOverdue complaints to which an answer is owed and whose time is over
 * @param filesRefused files of offices that were refused
 * @param reviewsOpen reviews asked for and not decided; absent for officers, who decide none
 * @param duplicatesOpen cases of likely duplicates that are not decided; absent for officers, who decide none
 * @param domicilesOpen domiciles that the registry has otherwise and nobody has decided; absent for officers, who decide none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WaitingInRegistration")
record WaitingFigures(
        @Schema(examples = "1250") long complaintsOpen,
        @Schema(examples = "12") long complaintsOverdue,
        @Schema(examples = "3") long filesRefused,
        @Schema(examples = "40") Long reviewsOpen,
        @Schema(examples = "730") Long duplicatesOpen,
        @Schema(examples = "25") Long domicilesOpen) {}
