/** How what others send is read, decided once: JSON without coercion, bounded values, clean text. */
package id.prakerja.json;
