package vn.loa.feedback;

/** What a sender takes the message for (Decree 20/2008/NĐ-CP, art. 3: phản ánh and kiến nghị; and a plain question). */
public enum FeedbackKind {
    COMMENT,
    QUESTION,
    PETITION
}
