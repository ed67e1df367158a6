/**
 * What staff decide of single days: holidays and their compensation as announced, swapped working days. It lies over what
 * the rules of {@code calendar} say, and every change tells whom it concerns.
 */
package vn.loa.holiday;
