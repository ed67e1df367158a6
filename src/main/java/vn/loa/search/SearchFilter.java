package vn.loa.search;

import java.util.List;

/**
 * What narrows a search; null for anything.
 *
 * @param kinds codes; empty for all
 * @param locale what is not translated (documents, organisations) is found in Vietnamese
 * @param topics ids, any of which will do
 * @param organisation id of the publisher or issuer
 * @param document id of a cited document
 * @param year of publication or issue
 */
record SearchFilter(
        List<String> kinds, String locale, List<String> topics, String organisation, String document, Integer year) {}
