package id.prakerja.incentive.finance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What falls due in a month by the schedules of those who are entitled.
 *
 * @param month in the programme's time zone
 * @param payouts instalments and rewards that are planned and not due yet
 * @param rupiah of them
 */
@Schema(name = "PayoutForecast")
record ForecastView(
        @Schema(examples = "2020-11") String month,
        @Schema(examples = "610563") long payouts,
        @Schema(examples = "366337800000") long rupiah) {}
