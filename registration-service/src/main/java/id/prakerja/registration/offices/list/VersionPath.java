package id.prakerja.registration.offices.list;

import java.util.UUID;

/** Which version of which list, and as the subject of a proposal its path below {@code /v1/}. */
record VersionPath(String list, UUID version) {

    static VersionPath of(String subject) {
        String[] parts = subject.split("/", -1);
        return new VersionPath(parts[1], UUID.fromString(parts[3]));
    }

    @Override
    public String toString() {
        return "lists/%s/versions/%s".formatted(list, version);
    }
}
