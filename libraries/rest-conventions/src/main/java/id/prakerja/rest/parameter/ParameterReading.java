package id.prakerja.rest.parameter;

import static java.util.Map.entry;

import id.prakerja.json.Days;
import id.prakerja.json.Ids;
import id.prakerja.json.Moments;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads parameters of every resource. The framework answers a parameter that it cannot convert as if there were no such page, and takes
 * any word but {@code true} for false; here it is refused by its name.
 */
@Provider
public final class ParameterReading implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.ofEntries(
            entry(int.class, Integer::valueOf),
            entry(Integer.class, Integer::valueOf),
            entry(long.class, Long::valueOf),
            entry(Long.class, Long::valueOf),
            entry(boolean.class, ParameterReading::yesOrNo),
            entry(Boolean.class, ParameterReading::yesOrNo),
            entry(UUID.class, Ids::read),
            entry(LocalDate.class, Days::read),
            entry(Instant.class, Moments::read));

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, ?> reader =
                type.isEnum() && !hasReadingOfItsOwn(type) ? text -> oneOf(type, text) : READERS.get(type);
        return reader == null ? null : new Converter<>(name(annotations), (Function<String, T>) reader);
    }

    private static boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false is wanted");
        };
    }

    private static Object oneOf(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("One of the names is wanted"));
    }

    /** The framework knows such an enumeration's own reading of texts. */
    private static boolean hasReadingOfItsOwn(Class<?> type) {
        return Arrays.stream(type.getMethods()).anyMatch(method -> "fromString".equals(method.getName()));
    }

    private static String name(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            } else if (annotation instanceof PathParam path) {
                return path.value();
            } else if (annotation instanceof HeaderParam header) {
                return header.value();
            }
        }
        return "-";
    }

    private record Converter<T>(String parameter, Function<String, T> reader) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            try {
                return text == null ? null : reader.apply(text);
            } catch (IllegalArgumentException malformed) {
                throw new MalformedParameterException(parameter, malformed);
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
