package id.prakerja.json;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * The rules by which JSON is read (listed in the module's README). Jackson by itself is helpful: it cuts {@code 1.9} to 1, takes 1 for
 * the second constant of an enumeration, {@code ""} for false, an instant for a date, and the last of two equal fields. Where what is
 * read decides on people and money, a guess is an error that nobody sees.
 */
public final class StrictJson {

    /** Deep enough for every body and event here, shallow enough for any stack. */
    private static final int DEEPEST = 32;

    /** Digits of the largest rupiah amount and much more; no exponent that asks for a gigabyte gets further than a double. */
    private static final int LONGEST_NUMBER = 40;

    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_TEXT = 1024 * 1024;

    private static final List<CoercionInputShape> NO_INTEGERS = List.of(
            CoercionInputShape.Float,
            CoercionInputShape.String,
            CoercionInputShape.EmptyString,
            CoercionInputShape.Boolean);
    private static final List<CoercionInputShape> NO_FLOATS =
            List.of(CoercionInputShape.String, CoercionInputShape.EmptyString, CoercionInputShape.Boolean);
    private static final List<CoercionInputShape> NO_CHOICES = List.of(
            CoercionInputShape.Integer,
            CoercionInputShape.Float,
            CoercionInputShape.String,
            CoercionInputShape.EmptyString);

    private StrictJson() {}

    /**
     * Makes a mapper for where there is no container.
     *
     * @return a mapper with these rules that writes instants as ISO 8601
     */
    public static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper()
                .registerModule(new Jdk8Module())
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        apply(mapper);
        return mapper;
    }

    /**
     * Makes a mapper read by these rules. How it writes stays.
     *
     * @param mapper not in use yet
     */
    public static void apply(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .maxStringLength(LONGEST_TEXT)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        refuse(mapper, LogicalType.Integer, NO_INTEGERS);
        refuse(mapper, LogicalType.Float, NO_FLOATS);
        refuse(mapper, LogicalType.Boolean, NO_CHOICES);
        refuse(mapper, LogicalType.Enum, NO_CHOICES.subList(0, 2));
        for (LogicalType type : LogicalType.values()) {
            refuse(mapper, type, List.of(CoercionInputShape.EmptyString));
        }
        mapper.registerModule(texts());
    }

    private static void refuse(ObjectMapper mapper, LogicalType type, List<CoercionInputShape> shapes) {
        shapes.forEach(shape -> mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail));
    }

    private static SimpleModule texts() {
        return new SimpleModule("strict-json")
                .addDeserializer(String.class, new TextValue<>(String.class, CleanText::of))
                .addDeserializer(UUID.class, new TextValue<>(UUID.class, Ids::read))
                .addDeserializer(LocalDate.class, new TextValue<>(LocalDate.class, Days::read))
                .addDeserializer(LocalDateTime.class, new TextValue<>(LocalDateTime.class, Moments::readLocal))
                .addDeserializer(Instant.class, new TextValue<>(Instant.class, Moments::read))
                .addDeserializer(
                        OffsetDateTime.class,
                        new TextValue<>(
                                OffsetDateTime.class, text -> Moments.read(text).atOffset(ZoneOffset.UTC)))
                .addKeyDeserializer(String.class, new CleanKey());
    }
}
