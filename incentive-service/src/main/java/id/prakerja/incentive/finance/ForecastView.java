package id.prakerja.incentive.finance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What falls due in a month by the schedules of those who are entitled.
 *
 * @param month in the programme's time zone
 * @param payouts instalments and rewards that are planned and not due yet
 * @param rupiah of them
 * @param list where they are listed
 */
@Schema(name = "PayoutForecast")
record ForecastView(
        @Schema(examples = "2020-11") String month,
        @Schema(examples = "610563") long payouts,
        @Schema(examples = "366337800000") long rupiah,

        @Schema(examples = "/v1/payouts?status=NOT_DUE&dueFrom=2020-11-01&dueUntil=2020-11-30")
        String list) {}
