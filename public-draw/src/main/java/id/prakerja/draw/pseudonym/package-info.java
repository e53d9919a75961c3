/** Under which names entries and families stand in the public list, and how a person shows which entry is the own. */
package id.prakerja.draw.pseudonym;
