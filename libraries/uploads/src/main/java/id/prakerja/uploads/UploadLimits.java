package id.prakerja.uploads;

import java.time.Duration;

/**
 * Bounds of the files that are sent in.
 *
 * @param largestFile bytes of the largest file
 * @param room bytes for all files under way together; one that does not fit is answered 503
 * @param abandonedAfter an upload to which nothing was added for so long is given up
 */
public record UploadLimits(long largestFile, long room, Duration abandonedAfter) {}
