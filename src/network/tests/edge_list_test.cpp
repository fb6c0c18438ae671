// SPDX-License-Identifier: Apache-2.0
#include "network/edge_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace amity::network {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Result<EdgeList> read(std::string const& text, EdgeListLimits const& limits = {}) {
  std::istringstream in(text);
  return read_edge_list(in, limits);
}

TEST(EdgeList, CountsAndDropsLoopsAndRepetitions) {
  auto const list = *read("# a list\n% of five links\n1 2\n2\t1\n\n2   3\n3 3\n1 2\n");
  EXPECT_THAT(list.labels, ElementsAre("1", "2", "3"));
  EXPECT_EQ(list.links.size(), 2U);
  EXPECT_EQ(list.lines, 5U);
  EXPECT_EQ(list.duplicates, 2U);
  EXPECT_EQ(list.loops, 1U);
  EXPECT_EQ(list.graph().nodes(), 3U);
}

TEST(EdgeList, TakesTabsCommasBlanksAndQuotationMarks) {
  EXPECT_THAT(read("Kunming\tChiang Mai\nKunming\tZürich\n")->labels, ElementsAre("Kunming", "Chiang Mai", "Zürich"));
  EXPECT_THAT(read("昆明, 苏黎世\r\n昆明,Denver\r\n")->labels, ElementsAre("昆明", "苏黎世", "Denver"));
  EXPECT_THAT(read("\"Washington, D.C.\",Beijing\n")->labels, ElementsAre("Washington, D.C.", "Beijing"));
  EXPECT_THAT(read("\"Chiang Mai\" Kunming")->labels, ElementsAre("Chiang Mai", "Kunming"));
  EXPECT_THAT(read("\xEF\xBB\xBF-1 007\n")->labels, ElementsAre("-1", "007"));
}

TEST(EdgeList, KnowsTheNamesOfColumns) {
  auto const list = *read("source,target\nQ182852,Q72\n");
  EXPECT_EQ(list.header, "source,target");
  EXPECT_THAT(list.labels, ElementsAre("Q182852", "Q72"));
  EXPECT_EQ(read("from to\n1 2\n")->labels.size(), 2U);
}

TEST(EdgeList, TakesTextAboveNumbersForNamesOfColumns) {
  auto const list = *read("# mine\nperson,friend\n17,42\n42,3\n");
  EXPECT_EQ(list.header, "person,friend");
  EXPECT_THAT(list.labels, ElementsAre("17", "42", "3"));
  EXPECT_EQ(list.lines, 2U);
  EXPECT_EQ(read("Kunming 17\n17 42\n")->header, "");
  EXPECT_EQ(read("Kunming Denver\nDenver Kunming\n17 42\n")->header, "");
  EXPECT_THAT(read("person,friend\n17,42\nme,you\n").error().message, HasSubstr("text where the lines before"));
}

TEST(EdgeList, SaysHowManyLinesAreRefused) {
  EXPECT_THAT(read("1 2\nx y\n2 3\nz\n").error().message, HasSubstr("line 2 has text"));
  EXPECT_THAT(read("1 2\nx y\n2 3\nz\n").error().message, HasSubstr("1 line after it is refused too"));
  EXPECT_THAT(read("1 2\nx y\n2 3\nz\n4\n").error().message, HasSubstr("2 lines after it are refused too"));
  std::string many = "1 2\n";
  for (auto i = 0; i < 3000; ++i) many += "x y\n";
  EXPECT_THAT(read(many).error().message, HasSubstr("more than 999 lines after it"));
}

struct Spoilt {
  char const* text;
  char const* place;
  char const* why;
};
class SpoiltEdgeList : public testing::TestWithParam<Spoilt> {};

TEST_P(SpoiltEdgeList, IsRefusedWithItsLineAndACure) {
  auto const list = read(GetParam().text, {60, 3});
  ASSERT_FALSE(list);
  EXPECT_EQ(list.error().code, Errc::invalid);
  EXPECT_EQ(list.error().field, GetParam().place);
  EXPECT_THAT(list.error().message, HasSubstr(GetParam().why));
  EXPECT_FALSE(list.error().remedy.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Lists, SpoiltEdgeList,
    testing::Values(
        Spoilt{"1 2\n2 3\nhello world\n", "line 3", "text where the lines before have numbers: \"hello world\""},
        Spoilt{"# numbers\n\n17\n", "line 3", "has 1 column: \"17\""},
        Spoilt{"The cities of the world.\n", "line 1", "has 5 columns"}, Spoilt{"1 2 0.5\n", "line 1", "has 3 columns"},
        Spoilt{"a,b\nc,\n", "line 2", "leaves a column empty"}, Spoilt{"a,b\n\"c,d\n", "line 2", "quotation mark"},
        Spoilt{"", "", "no link in it"}, Spoilt{"# nothing\n", "", "no link in it"},
        Spoilt{"1 2\n\xff\xfe 3\n", "line 2", "not text in UTF-8"},
        Spoilt{"\xff\xfe"
               "1",
               "line 1", "UTF-16"},
        Spoilt{"\xfe\xff", "line 1", "UTF-16"}, Spoilt{"\x1f\x8b\x08", "line 1", "compressed"},
        Spoilt{"PK\x03\x04", "line 1", "workbook"},
        Spoilt{"1 2\n1 3\n1 4\n1 5\n1 6\n", "line 4", "one link more than 3"},
        Spoilt{"1 2\naaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa 1\n", "line 2",
               "longer than 60 bytes"}));

}  // namespace
}  // namespace amity::network
