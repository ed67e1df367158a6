package vn.loa.search;

import vn.loa.testing.LoaTest;

@LoaTest
class SearchTest extends SearchSuite {}
