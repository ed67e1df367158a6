/**
 * Legal and steering documents: what tells them apart, what they are to each other, and what each is worth on any day.
 * Who refers to documents tells so through {@link vn.loa.publication.Usage}.
 */
package vn.loa.document;
