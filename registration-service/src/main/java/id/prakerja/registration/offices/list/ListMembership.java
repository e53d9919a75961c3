package id.prakerja.registration.offices.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A time that a person stood on a list.
 *
 * @param list name of the list
 * @param kind what standing on it means
 * @param sinceVersion version that added the person
 * @param untilVersion version that removed the person, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ListMembership")
public record ListMembership(String list, ListKind kind, long sinceVersion, Long untilVersion) {}
