package vn.loa.feedback;

/** The texts of a case that the public may read. */
public enum TextPart {
    SUBJECT,
    CONTENT,
    ANSWER
}
