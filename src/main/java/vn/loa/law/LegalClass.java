package vn.loa.law;

/** Whether a document sets rules for everybody (quy phạm pháp luật) or settles one matter (cá biệt). */
public enum LegalClass {
    NORMATIVE,
    INDIVIDUAL
}
