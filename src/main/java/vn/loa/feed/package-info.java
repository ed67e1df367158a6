/** What is new, for readers and robots that speak formats of their own: Atom, RSS, JSON Feed and sitemaps. */
package vn.loa.feed;
