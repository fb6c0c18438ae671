// SPDX-License-Identifier: Apache-2.0
#include "ui/note.h"

#include "ui/format.h"

#include <gtest/gtest.h>

namespace amity::ui {
namespace {

json::value marked(std::string_view text, std::string_view lang, std::string_view language) {
  return json::object{{"text", text}, {"lang", lang}, {"language", language}};
}

TEST(Note, says_its_language_where_it_is_not_the_readers) {
  EXPECT_EQ(note_view(Localizer{"zh"}, "checked by hand"), marked("checked by hand", "en", language_name("zh", "en")));
  EXPECT_EQ(note_view(Localizer{"zh"}, "市のページ"), marked("市のページ", "ja", language_name("zh", "ja")));
  EXPECT_EQ(language_by_script("its word for a sister city may also render the wider word 友城."), "en");
  EXPECT_EQ(note_view(Localizer{"en"}, "昆明日报"), marked("昆明日报", "zh-CN", language_name("en", "zh")));
}

TEST(Note, is_not_marked_where_the_reader_reads_it_or_its_script_tells_nothing) {
  EXPECT_EQ(note_view(Localizer{"zh"}, "昆明日报 2022"), marked("昆明日报 2022", "", ""));
  EXPECT_EQ(note_view(Localizer{"ja"}, "昆明日報"), marked("昆明日報", "", ""));
  EXPECT_EQ(note_view(Localizer{"en"}, "checked"), marked("checked", "", ""));
  EXPECT_EQ(note_view(Localizer{"zh"}, "2022-11"), marked("2022-11", "", ""));
  EXPECT_EQ(note_view(Localizer{"zh"}, ""), json::value(nullptr));
}

}  // namespace
}  // namespace amity::ui
