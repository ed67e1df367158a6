/** Articles for paper: a page to print and a PDF, from one template and the same reviewed text. */
package vn.loa.rendition;
