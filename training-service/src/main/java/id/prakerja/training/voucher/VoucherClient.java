package id.prakerja.training.voucher;

/**
 * An institution as the older voucher API knows it.
 *
 * @param clientCode the name it signs with
 * @param partnerId the institution
 * @param signKey its key
 */
record VoucherClient(String clientCode, String partnerId, String signKey) {

    @Override
    public String toString() {
        return "VoucherClient[" + clientCode + "]";
    }
}
