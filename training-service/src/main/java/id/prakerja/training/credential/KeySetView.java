package id.prakerja.training.credential;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All keys that have ever signed, as RFC 7517 writes a set of them.
 *
 * @param keys oldest first
 */
@Schema(name = "CredentialKeySet")
public record KeySetView(List<KeyView> keys) {}
