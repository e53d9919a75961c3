/** What all pages for applicants share: who visits, the frame around a page, the calls of public APIs. */
package id.prakerja.registration.pages.frame;
