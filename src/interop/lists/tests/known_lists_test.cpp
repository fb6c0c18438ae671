// SPDX-License-Identifier: Apache-2.0
#include "interop/lists/known_lists.h"

#include <gtest/gtest.h>

namespace amity::interop::lists {
namespace {

TEST(KnownLists, HaveATitleInEachLanguageAPublisherAndALicence) {
  auto const list = known_list("wikidata-2022");
  ASSERT_TRUE(list);
  EXPECT_EQ(list->title.at("en"), "Wikidata, twinned administrative bodies (P190), 2022");
  EXPECT_EQ(list->title.at("zh"), "维基数据友好城市陈述（P190），2022年");
  EXPECT_EQ(list->title.at("ja"), "ウィキデータの姉妹都市（P190）、2022年");
  EXPECT_EQ(list->publisher, "Wikimedia Foundation");
  EXPECT_EQ(list->url, "https://www.wikidata.org/wiki/Property:P190");
  EXPECT_EQ(list->licence, "CC0 1.0");
}

TEST(KnownLists, AreFoundByTheWholeKeyBeforeItsBeginning) {
  EXPECT_NE(known_list("wikidata-2018-dated")->title, known_list("wikidata-2018")->title);
  EXPECT_EQ(known_list("wikidata-entity-2023")->title.at("en"),
            "Wikidata, whole entities with dated statements (P190), 2023");
  EXPECT_FALSE(known_list("kunming-daily-2022-11-27"));
  EXPECT_FALSE(known_list(""));
}

}  // namespace
}  // namespace amity::interop::lists
