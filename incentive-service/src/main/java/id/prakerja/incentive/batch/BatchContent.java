package id.prakerja.incentive.batch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What people approve: a batch as it was prepared.
 *
 * @param partner the payment partner
 * @param payouts how many payouts
 * @param amount rupiah of all of them
 * @param digest SHA-256 of their ids in order, lower-case hex
 */
@Schema(name = "BatchContent")
record BatchContent(String partner, int payouts, long amount, String digest) {}
