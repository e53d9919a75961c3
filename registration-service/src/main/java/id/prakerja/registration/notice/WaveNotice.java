package id.prakerja.registration.notice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What is to be told of somebody's place in a wave, by phone and by e-mail.
 *
 * @param applicantId to whom
 * @param wave number of the wave; a person is told once of each kind and wave
 * @param details what fills the text; an {@link Instant} is told as the day in the programme's time zone
 */
public record WaveNotice(UUID applicantId, int wave, Map<String, Object> details) {}
