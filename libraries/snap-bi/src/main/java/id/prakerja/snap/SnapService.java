package id.prakerja.snap;

/** The services used here, with the code that stands in every response code and the path that the standard gives them. */
public enum SnapService {
    /** Access token between businesses. */
    ACCESS_TOKEN("73", "/v1.0/access-token/b2b"),
    /** Whose account it is, within the bank. */
    INTERNAL_ACCOUNT_INQUIRY("15", "/v1.0/account-inquiry-internal"),
    /** Whose account it is, at another bank. */
    EXTERNAL_ACCOUNT_INQUIRY("16", "/v1.0/account-inquiry-external"),
    /** Transfer within the bank. */
    TRANSFER_INTRABANK("17", "/v1.0/transfer-intrabank"),
    /** Transfer to another bank. */
    TRANSFER_INTERBANK("18", "/v1.0/transfer-interbank"),
    /** What became of a transfer. */
    TRANSFER_STATUS("36", "/v1.0/transfer/status"),
    /** Whose wallet it is. */
    CUSTOMER_INQUIRY("37", "/v1.0/emoney/account-inquiry"),
    /** Credit to a wallet. */
    TOP_UP("38", "/v1.0/emoney/topup"),
    /** What became of a credit to a wallet. */
    TOP_UP_STATUS("39", "/v1.0/emoney/topup-status"),
    /** Credits to many wallets at once. */
    BULK_CASH_IN("40", "/v1.0/emoney/bulk-cashin-payment"),
    /** The partner's notification of what became of them. */
    BULK_CASH_IN_NOTIFY("41", "/v1.0/emoney/bulk-cashin-notify");

    private final String code;
    private final String path;

    SnapService(String code, String path) {
        this.code = code;
        this.path = path;
    }

    /** The service code, two digits. */
    public String code() {
        return code;
    }

    /** The standard's path. */
    public String path() {
        return path;
    }
}
