// SPDX-License-Identifier: Apache-2.0
#include "interop/formats/table_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::interop::formats {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TableShape const columns_of_text{{"slug", "country"}, {"name", "note"}};

// "code:field", and of the nearest column its name.
std::vector<std::string> wrong(std::string const& text) {
  std::vector<std::string> told;
  for (auto const& error : wrong_head(text, columns_of_text)) {
    EXPECT_EQ(error.line, 1);
    auto one = error.code + ":" + error.field;
    for (auto const& [name, value] : error.arguments)
      if (name == "nearest") one += ">" + std::get<std::string>(value);
    told.push_back(one);
  }
  return told;
}

TEST(TableText, has_all_that_is_wrong_with_its_head_told_at_once) {
  EXPECT_THAT(wrong("slug,country\n"), IsEmpty());
  EXPECT_THAT(wrong(" slug ,\tcountry,note\nx\n"), IsEmpty());
  EXPECT_THAT(wrong("slug,nmae,remark,slug\n"), ElementsAre("head_unknown:nmae>name", "head_unknown:remark>none",
                                                            "column_twice:slug", "head_missing:country"));
}

TEST(TableText, without_a_head_that_can_be_read_is_told_of_by_its_reader) {
  EXPECT_THAT(wrong(""), IsEmpty());
  EXPECT_THAT(wrong("slug,\"country\n"), IsEmpty());
}

TEST(TableText, that_breaks_off_says_at_which_line) {
  auto const told = broken_off({Errc::invalid, "a quote is open", "line 12", "a closing quote"});
  EXPECT_EQ(told.code, "text_broken");
  EXPECT_EQ(told.line, 12);
  EXPECT_EQ(told.field, "");
  EXPECT_EQ(broken_off({Errc::invalid, "it is empty", "rules", {}}).line, 1);
}

}  // namespace
}  // namespace amity::interop::formats
