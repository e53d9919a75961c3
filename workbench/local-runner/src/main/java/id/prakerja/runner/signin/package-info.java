/** Where a browser signs in at the development issuer. */
package id.prakerja.runner.signin;
