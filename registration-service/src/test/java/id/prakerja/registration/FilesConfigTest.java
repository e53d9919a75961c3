package id.prakerja.registration;

import static id.prakerja.registration.ConfigMappings.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.prakerja.registration.offices.file.UploadConfig;
import id.prakerja.registration.offices.list.ListConfig;
import id.prakerja.registration.offices.offline.OfflineConfig;
import id.prakerja.registration.offices.sheet.SheetConfig;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The bounds of files that are sent in. */
class FilesConfigTest {

    @Test
    void filesOfOfficesAreBounded() {
        UploadConfig uploads = read(UploadConfig.class, Map.of());
        assertEquals(5L << 30, uploads.largestFile().asLongValue());
        assertEquals(20L << 30, uploads.room().asLongValue());
        assertEquals(Duration.ofDays(3), uploads.abandonedAfter());
        assertEquals(Duration.ofMinutes(10), uploads.cleaningInterval());

        SheetConfig sheets = read(SheetConfig.class, Map.of());
        assertEquals(16_384, sheets.longestRow());
        assertEquals(200, sheets.workbookParts());
        assertEquals(1L << 30, sheets.workbookUnpacked().asLongValue());
        assertEquals(64L << 20, sheets.workbookTexts().asLongValue());
        assertEquals(100, sheets.workbookRatio());

        OfflineConfig offline = read(OfflineConfig.class, Map.of());
        assertEquals(2_000, offline.batch());
        assertEquals(2, offline.lanes());
        assertEquals(Duration.ofSeconds(1), offline.pollInterval());
        assertEquals(Duration.ofMinutes(1), offline.lease());
        assertEquals(Duration.ofDays(90), offline.rejectionsKept());
        assertEquals(Duration.ofHours(1), offline.cleaningInterval());
    }

    @Test
    void theBoundsOfFilesCanBeSet() {
        UploadConfig uploads = read(
                UploadConfig.class,
                Map.of(
                        "prakerja.uploads.largest-file", "1M",
                        "prakerja.uploads.room", "2M",
                        "prakerja.uploads.abandoned-after", "PT1H",
                        "prakerja.uploads.cleaning-interval", "PT2S"));
        assertEquals(1L << 20, uploads.largestFile().asLongValue());
        assertEquals(2L << 20, uploads.room().asLongValue());
        assertEquals(Duration.ofHours(1), uploads.abandonedAfter());
        assertEquals(Duration.ofSeconds(2), uploads.cleaningInterval());

        SheetConfig sheets = read(
                SheetConfig.class,
                Map.of(
                        "prakerja.sheets.longest-row", "100",
                        "prakerja.sheets.workbook-parts", "7",
                        "prakerja.sheets.workbook-unpacked", "3M",
                        "prakerja.sheets.workbook-texts", "4M",
                        "prakerja.sheets.workbook-ratio", "10"));
        assertEquals(100, sheets.longestRow());
        assertEquals(7, sheets.workbookParts());
        assertEquals(3L << 20, sheets.workbookUnpacked().asLongValue());
        assertEquals(4L << 20, sheets.workbookTexts().asLongValue());
        assertEquals(10, sheets.workbookRatio());

        OfflineConfig offline = read(
                OfflineConfig.class,
                Map.of(
                        "prakerja.offline.batch", "10",
                        "prakerja.offline.lanes", "1",
                        "prakerja.offline.poll-interval", "PT3S",
                        "prakerja.offline.lease", "PT4S",
                        "prakerja.offline.rejections-kept", "P1D",
                        "prakerja.offline.cleaning-interval", "PT5S"));
        assertEquals(10, offline.batch());
        assertEquals(1, offline.lanes());
        assertEquals(Duration.ofSeconds(3), offline.pollInterval());
        assertEquals(Duration.ofSeconds(4), offline.lease());
        assertEquals(Duration.ofDays(1), offline.rejectionsKept());
        assertEquals(Duration.ofSeconds(5), offline.cleaningInterval());
    }

    @Test
    void listsAreReadInBatches() {
        ListConfig lists = read(ListConfig.class, Map.of());
        assertEquals(5_000, lists.batch());
        assertEquals(1_000, lists.faultsKept());
        assertEquals(Duration.ofSeconds(1), lists.pollInterval());
        assertEquals(Duration.ofMinutes(1), lists.lease());

        ListConfig set = read(
                ListConfig.class,
                Map.of(
                        "prakerja.lists.batch", "10",
                        "prakerja.lists.faults-kept", "2",
                        "prakerja.lists.poll-interval", "PT3S",
                        "prakerja.lists.lease", "PT4S"));
        assertEquals(10, set.batch());
        assertEquals(2, set.faultsKept());
        assertEquals(Duration.ofSeconds(3), set.pollInterval());
        assertEquals(Duration.ofSeconds(4), set.lease());
    }
}
