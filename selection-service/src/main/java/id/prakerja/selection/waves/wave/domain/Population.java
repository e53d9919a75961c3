package id.prakerja.selection.waves.wave.domain;

import static java.util.Map.entry;

import java.util.Map;

/** Populations of the 34 provinces by the census of 2020, by which seats are distributed unless the operator says otherwise. */
public final class Population {

    /** Residents by two-digit province code, rounded to hundreds. */
    public static final Map<String, Long> OF_2020 = Map.ofEntries(
            entry("11", 5_274_900L),
            entry("12", 14_799_400L),
            entry("13", 5_534_500L),
            entry("14", 6_394_100L),
            entry("15", 3_548_200L),
            entry("16", 8_467_400L),
            entry("17", 2_010_700L),
            entry("18", 9_007_800L),
            entry("19", 1_455_700L),
            entry("21", 2_064_600L),
            entry("31", 10_562_100L),
            entry("32", 48_274_200L),
            entry("33", 36_516_000L),
            entry("34", 3_668_700L),
            entry("35", 40_665_700L),
            entry("36", 11_904_600L),
            entry("51", 4_317_400L),
            entry("52", 5_320_100L),
            entry("53", 5_325_600L),
            entry("61", 5_414_400L),
            entry("62", 2_670_000L),
            entry("63", 4_073_600L),
            entry("64", 3_766_000L),
            entry("65", 701_800L),
            entry("71", 2_621_900L),
            entry("72", 2_985_700L),
            entry("73", 9_073_500L),
            entry("74", 2_624_900L),
            entry("75", 1_171_700L),
            entry("76", 1_419_200L),
            entry("81", 1_848_900L),
            entry("82", 1_282_900L),
            entry("91", 4_303_700L),
            entry("92", 1_134_100L));

    private Population() {}
}
