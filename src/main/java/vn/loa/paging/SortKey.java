package vn.loa.paging;

import java.util.function.Function;

/**
 * One column of a total order.
 *
 * @param expression the HQL path
 * @param read reads the value back from its text in a cursor
 */
public record SortKey(String expression, Function<String, Object> read) {}
