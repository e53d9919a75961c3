package id.prakerja.runner.demo;

import id.prakerja.runner.failure.PlainFailure;
import id.prakerja.runner.issuer.DevelopmentIssuer;
import id.prakerja.runner.issuer.TokenHolder;
import id.prakerja.runner.suite.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

/**
 * Tokens to try the suite with, one file each with the header that {@code curl -H @FILE} sends. Only their owner can read them.
 *
 * @param suite whose services trust them
 */
record TokenFiles(Suite suite) {

    private static final Duration VALIDITY = Duration.ofHours(12);

    /**
     * Writes one.
     *
     * @param name of the file
     * @param holder who is let in by it
     * @return the file, as short as it can be said from the checkout
     */
    Path write(String name, TokenHolder holder) {
        Path folder = suite.workspace().tokens();
        Path file = folder.resolve(name);
        String token = DevelopmentIssuer.of(suite.workspace()).token(holder, VALIDITY);
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, "Authorization: Bearer " + token + "\n");
        } catch (IOException e) {
            throw new PlainFailure("The token file %s cannot be written: %s.".formatted(file, e.getMessage()), e);
        }
        return said(file);
    }

    private Path said(Path file) {
        Path checkout = suite.workspace().checkout();
        return file.startsWith(checkout) ? checkout.relativize(file) : file;
    }
}
