package id.prakerja.pages;

import io.quarkus.qute.TemplateInstance;

/** A part of a page: numbers, a table, a chart, a form. Each has a template of its own name. */
public interface Section extends TemplateInstance {}
