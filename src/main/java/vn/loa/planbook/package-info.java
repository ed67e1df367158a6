/**
 * Plans as XLSX workbooks: the template, reading one into a plan with all its items, and what stands against it cell by
 * cell.
 */
package vn.loa.planbook;
