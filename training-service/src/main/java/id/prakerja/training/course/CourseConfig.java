package id.prakerja.training.course;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the programme demands of a course. */
@ConfigMapping(prefix = "prakerja.training.course")
public interface CourseConfig {

    /** The highest price, in rupiah: the balance of a participant. */
    @WithDefault("1000000")
    long highestPrice();

    /** The price from which two curators approve a version, in rupiah. */
    @WithDefault("500000")
    long secondCuratorFrom();

    /** How long the first of two approvals waits for the second. */
    @WithDefault("P30D")
    Duration approvalValidity();

    /** The most a platform may keep of the price, in 1/10,000 (1,500 is 15 %). */
    @WithDefault("1500")
    int highestCommissionBasisPoints();
}
