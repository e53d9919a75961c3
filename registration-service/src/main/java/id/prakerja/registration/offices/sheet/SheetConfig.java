package id.prakerja.registration.offices.sheet;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a table may ask of the memory and the disk of the service. */
@ConfigMapping(prefix = "prakerja.sheets")
public interface SheetConfig {

    /** Characters of one line or one row. */
    @WithDefault("16384")
    int longestRow();

    /** Parts of a workbook. */
    @WithDefault("200")
    int workbookParts();

    /** Bytes of an unpacked workbook. */
    @WithDefault("1G")
    MemorySize workbookUnpacked();

    /** Bytes of the unpacked table of texts of a workbook, which is held in memory. */
    @WithDefault("64M")
    MemorySize workbookTexts();

    /** How many times larger a part of a workbook may become by unpacking. */
    @WithDefault("100")
    int workbookRatio();
}
