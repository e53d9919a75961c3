package id.prakerja.oversight.publiclog;

import static io.restassured.RestAssured.given;

import id.prakerja.transparency.LogFiles;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Optional;

/** The files of the log as they are served to everybody. */
final class ServedFiles implements LogFiles {

    @Override
    public Optional<byte[]> read(String path) {
        Response answer = given().urlEncodingEnabled(false).get("/log/" + path);
        return answer.statusCode() == 200 ? Optional.of(answer.asByteArray()) : Optional.empty();
    }

    @Override
    public void write(String path, byte[] content) {
        throw new UnsupportedOperationException("only the service writes");
    }

    @Override
    public void writeAll(Map<String, byte[]> contents) {
        throw new UnsupportedOperationException("only the service writes");
    }
}
