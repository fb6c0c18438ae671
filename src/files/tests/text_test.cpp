// SPDX-License-Identifier: Apache-2.0
#include "files/text.h"

#include "made.h"
#include "office_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::files {
namespace {

using testing::ElementsAre;

std::string plain(std::string const& hex) {
  std::string text;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    text += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
  return text;
}
std::set<std::string> tokens(std::string_view text) {
  std::set<std::string> all;
  for (auto const& token : tokens_of(searchable(text))) all.insert(plain(token));
  return all;
}

TEST(Searchable_text, has_no_capital_letters_no_wide_forms_and_no_blanks_where_none_are_written) {
  EXPECT_EQ(searchable("  Ｋｕｎｍｉｎｇ \r\n\t CITY  "), "kunming city");
  EXPECT_EQ(searchable("友好\n  城市 and 藤沢\n市"), "友好城市 and 藤沢市");
  EXPECT_EQ(searchable("ﾏﾗｿﾝ"), "マラソン");
  EXPECT_EQ(searchable("a\xff"
                       "b"),
            "a\uFFFDb");
  EXPECT_EQ(searchable(std::string(3U << 20U, 'x')).size(), most_text);
}

TEST(Tokens, are_words_pairs_of_characters_and_the_last_of_a_run) {
  EXPECT_THAT(tokens("友好城市, Umbrella 2024年"), ElementsAre("2024", "umbrella", "友好", "城市", "好城", "市", "年"));
  EXPECT_THAT(tokens("サーフィン"), testing::UnorderedElementsAre("サー", "ーフ", "フィ", "ィン", "ン"));
  EXPECT_THAT(tokens("... !!"), ElementsAre());
  std::string many;
  for (int i = 0; i < 30'000; ++i) many += std::to_string(i) + " ";
  EXPECT_EQ(tokens_of(searchable(many)).size(), most_tokens);
}

TEST(What_is_asked, is_pairs_as_they_are_and_words_as_they_begin) {
  auto const ranges = asked_ranges(searchable("友好城 umb"));
  ASSERT_EQ(ranges.size(), 3U);
  for (auto const& [from, to] : ranges) EXPECT_LT(from, to);
  EXPECT_EQ(plain(ranges[0].from), "友好");
  EXPECT_EQ(ranges[0].to, ranges[0].from + "0");
  EXPECT_EQ(plain(ranges[2].from), "umb");
  EXPECT_EQ(ranges[2].to, ranges[2].from + "g");
  EXPECT_TRUE(asked_ranges(searchable("%!?")).empty());
  EXPECT_EQ(asked_ranges(searchable("城")).at(0).to, asked_ranges(searchable("城")).at(0).from + "g");
}

TEST(Text_of_XML, is_what_a_reader_sees) {
  EXPECT_EQ(xml_text("<w:p><w:r><w:t>Kun</w:t></w:r><w:r><w:t>ming</w:t></w:r></w:p><w:p>x</w:p>"), "Kunming x ");
  EXPECT_EQ(xml_text("<a>&lt;b&gt; &amp; &#26126;&#x6606; &unknown; &</a>"), "<b> & 明昆 &unknown; &");
  EXPECT_EQ(xml_text("<w:instrText>PAGE</w:instrText><w:delText>gone</w:delText><w:t>here</w:t>"), "here");
  EXPECT_EQ(xml_text("<c t=\"s\"><v>17</v></c><c><is><t>in a cell</t></is></c>"), " in a cell ");
  EXPECT_EQ(xml_text("<unfinished"), "");
  EXPECT_EQ(xml_text("&#x110000;&#xD800;&#;&#0;&#x0;"), "");
}

TEST(Text_of_a_document, is_read_out_of_its_parts_and_no_further_than_it_is_searched) {
  EXPECT_EQ(office_text(docx_saying("<w:t>Umbrella</w:t>"), Type::docx, {}), "Umbrella\n");
  EXPECT_EQ(office_text("nothing", Type::docx, {}), "");
  auto const lies = zip_of({{"[Content_Types].xml", ""}, {"word/document.xml", std::string(40U << 20U, 'x'), {}, 10}});
  EXPECT_EQ(office_text(lies, Type::docx, {}), "");
}

}  // namespace
}  // namespace amity::files
