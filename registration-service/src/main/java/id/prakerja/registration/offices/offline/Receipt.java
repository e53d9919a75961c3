package id.prakerja.registration.offices.offline;

/** What an office gets for its files: how many of the forms that it handed over are registered. */
final class Receipt {

    private static final String TEXT = """
            TANDA TERIMA PENDAFTARAN LURING
            RECEIPT OF OFFLINE REGISTRATION

            BAST                                        %s
            Dinas / office                              %s
            Provinsi / province                         %s
            Unggahan / upload                           %s
            Koreksi atas / correction of                %s
            Berkas SHA-256 / file                       %s
            Formulir diserahkan / forms handed over     %d
            Baris dalam berkas / rows of the file       %d
            Terdaftar / registered                      %d
            Ditolak / rejected                          %d
              di antaranya duplikat / duplicates        %d
            Selesai / finished (UTC)                    %s
            """;

    private Receipt() {}

    static String of(OfflineUploadView upload) {
        return TEXT.formatted(
                upload.bastNumber(),
                upload.office(),
                upload.province(),
                upload.id(),
                upload.correctionOf() == null ? "-" : upload.correctionOf(),
                upload.sha256(),
                upload.forms(),
                upload.rows(),
                upload.accepted(),
                upload.rejected(),
                upload.duplicates(),
                upload.finishedAt());
    }
}
