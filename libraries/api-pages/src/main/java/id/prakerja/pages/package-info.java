/** What pages need that are made on the server from services' answers: calls, words in both languages, parts of a page. */
package id.prakerja.pages;
