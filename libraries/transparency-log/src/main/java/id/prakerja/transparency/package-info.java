/**
 * An append-only log that nobody can rewrite unseen. It lies in plain files that any web server can serve: hashes and entries in
 * tiles (C2SP {@code tlog-tiles}, hashed as RFC 6962), a checkpoint (C2SP {@code tlog-checkpoint}) signed by the log as a signed
 * note and cosigned by witnesses (C2SP {@code tlog-cosignature}, {@code tlog-witness}) that refuse what is not consistent with what
 * they saw before. Knows nothing of what is logged.
 */
package id.prakerja.transparency;
