package id.prakerja.selection.waves.wave;

import id.prakerja.selection.waves.eligibility.domain.PrioritySource;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;

/** Terms that a wave has unless it is planned with others, and how the calendar works. */
@ConfigMapping(prefix = "prakerja.wave")
public interface WaveConfig {

    /** Share of the seats kept for the priority list (laid-off and furloughed workers), in 1/10,000. */
    @WithDefault("8000")
    int priorityShareBasisPoints();

    /** Share of the seats kept for people with a disability and from underdeveloped regencies, in 1/10,000; 0 for none. */
    @WithDefault("0")
    int affirmativeShareBasisPoints();

    /** How long after the closing entries made in time may be delivered, in seconds; nothing is drawn before. */
    @WithDefault("30")
    int joinGraceSeconds();

    /** Training balance of a participant, in rupiah. */
    @WithDefault("1000000")
    long balance();

    /** Days from the notice within which the first training must be bought. */
    @WithDefault("30")
    int firstPurchaseDays();

    /** Days from the notice during which freed seats may be filled from the reserve list; 0 for never. */
    @WithDefault("0")
    int refillDays();

    /** Recipients per family card; 0 for no cap. */
    @WithDefault("0")
    int familyCap();

    /** Youngest age that is eligible, in completed years on the day of joining. */
    @WithDefault("18")
    int minimumAge();

    /** Oldest age that is eligible, counted likewise; 0 for none. */
    @WithDefault("0")
    int maximumAge();

    /** Occupation groups that cannot receive the programme. */
    @WithDefault("STATE_OFFICIAL,LEGISLATOR,CIVIL_SERVANT,MILITARY,POLICE,VILLAGE_OFFICIAL,STATE_COMPANY_DIRECTOR")
    Set<String> excludedOccupations();

    /** Exclusion lists whose members are not drawn. */
    @WithDefault("EDUCATION,OCCUPATION,DECEASED")
    Set<String> excludingLists();

    /** Exclusion lists whose members do not belong to the priority share. */
    @WithDefault("OTHER_AID")
    Set<String> priorityLoweringLists();

    /** What makes a person belong to the priority share: the own declaration, a priority list, or either. */
    @WithDefault("LISTED")
    PrioritySource prioritySource();

    /** Time zone of the programme's calendar, in which local times are shown and years are counted. */
    @WithDefault("Asia/Jakarta")
    ZoneId timeZone();

    /** Whether only one wave is open at a time; plans, openings and extensions that would overlap are refused then. */
    @WithDefault("true")
    boolean oneOpenAtATime();

    /** How often the calendar looks for waves to open and to close. */
    @WithDefault("PT1S")
    Duration calendarInterval();
}
