package vn.loa.job;

import vn.loa.problem.FieldError;

/** One thing wrong with one field of one row; the row was left out. */
public record RowProblem(int row, FieldError error) {}
