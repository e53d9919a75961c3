package id.prakerja.training.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The id by which one platform knows a person. It is no {@code participantId}, and a type of its own so that neither is ever taken for the
 * other: {@link PersonIds} alone leads from one to the other.
 *
 * @param value a UUID of version 8
 */
@Schema(
        name = "PersonId",
        type = SchemaType.STRING,
        format = "uuid",
        description =
                "Your id of the participant: the same for as long as you sell to them, and at another platform nobody's.",
        examples = "b3d9a1f0-5c27-8e64-a1b8-07f2c94e6d35")
public record PersonId(@JsonValue UUID value) {

    /** Reads an id as it was sent; whether it is anybody's is seen when it is opened. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {}

    /** Whether an address names the same one. */
    public boolean is(UUID inAddress) {
        return value.equals(inAddress);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
