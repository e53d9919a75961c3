package id.prakerja.registration.people.notice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A notice of what was decided about somebody, by phone and by e-mail.
 *
 * @param applicantId to whom
 * @param occasion what it is about; a person gets one notice of each kind and occasion
 * @param details what fills the text; an {@link Instant} is written as the day in the programme's time zone, a
 *     {@link Long} as rupiah
 */
public record PersonNotice(UUID applicantId, String occasion, Map<String, Object> details) {

    /**
     * The occasion of what happens once in a wave.
     *
     * @param wave number of the wave
     * @return its name
     */
    public static String ofWave(int wave) {
        return "wave-" + wave;
    }
}
