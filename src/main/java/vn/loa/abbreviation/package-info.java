/** What the abbreviations of administrative texts stand for, everywhere or within one topic. */
package vn.loa.abbreviation;
