/** A stand-in for the OpenID Connect issuer of a real installation. */
package id.prakerja.runner.issuer;
