package id.prakerja.selection.reading.figures;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Revocations due on a day unless first purchases are made.
 *
 * @param day calendar day of the deadline, in the programme's time zone
 * @param wave number of the wave
 * @param count people
 */
@Schema(name = "RevocationDay", examples = "{\"day\": \"2020-10-04\", \"wave\": 6, \"count\": 31200}")
record RevocationDayView(String day, int wave, long count) {}
