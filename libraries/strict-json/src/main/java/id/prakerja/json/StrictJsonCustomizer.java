package id.prakerja.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** Makes the application's mapper read strictly, and with it every body, event and stored answer. */
@Singleton
final class StrictJsonCustomizer implements ObjectMapperCustomizer {

    /** After all others, so that none loosens a rule. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        StrictJson.apply(mapper);
    }
}
