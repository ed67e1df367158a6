package vn.loa.pdf;

import java.util.List;

/**
 * A finished PDF.
 *
 * @param missing the characters that no font of ours has, by number and name; a box stands for each of them
 */
public record Pdf(byte[] bytes, List<String> missing) {}
