/**
 * Makes PDF of HTML pages: accessible (PDF/UA-1) and fit for archives (PDF/A-2a), with fonts of its own and nothing from
 * elsewhere.
 */
package vn.loa.pdf;
