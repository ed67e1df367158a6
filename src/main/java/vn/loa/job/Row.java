package vn.loa.job;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One row of an upload.
 *
 * @param number as a spreadsheet shows it (the header is 1), or the place in the JSON array, from 1
 * @param fields what it holds, by the names of the columns
 * @param fault code of what is wrong with the row itself; null where its fields can be read
 */
public record Row(int number, ObjectNode fields, String fault) {}
