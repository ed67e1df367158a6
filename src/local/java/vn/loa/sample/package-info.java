/**
 * The content of a local run: what the department's plan 57/KH-SKHCN speaks of, entered by the steps that people take. One
 * class for each noun, one file of data beside it.
 */
package vn.loa.sample;
