// SPDX-License-Identifier: Apache-2.0
#include "core/text_diff.h"

#include "core/text_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace amity {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Piece = DiffPiece::Is;
using Line = DiffLine::Is;

// "the [-old-][+new+] text"
std::string marked(std::vector<DiffPiece> const& pieces) {
  std::string text;
  for (auto const& one : pieces)
    text += one.is == Piece::same      ? one.text
            : one.is == Piece::removed ? "[-" + one.text + "-]"
                                       : "[+" + one.text + "+]";
  return text;
}
std::vector<std::string> marked(std::vector<DiffLine> const& lines) {
  std::vector<std::string> texts;
  for (auto const& line : lines) texts.push_back((line.is == Line::changed ? "~" : "") + marked(line.pieces));
  return texts;
}
// One of the two texts again, out of what is said of both.
std::vector<std::string> side(std::vector<DiffLine> const& lines, Piece without) {
  std::vector<std::string> texts;
  for (auto const& line : lines) {
    if (line.is == (without == Piece::added ? Line::added : Line::removed)) continue;
    std::string text;
    for (auto const& piece : line.pieces)
      if (piece.is != without) text += piece.text;
    texts.push_back(text);
  }
  return texts;
}

TEST(TextDiff, names_whole_words_where_blanks_part_them) {
  EXPECT_EQ(marked(diff_words("We pay the travel.", "You pay the travel.")), "[-We-][+You+] pay the travel.");
  EXPECT_EQ(marked(diff_words("ten days in August", "ten days in early August")), "ten days in [+early +]August");
  EXPECT_EQ(marked(diff_words("Müller comes on Monday", "Möller comes on Monday")),
            "[-Müller-][+Möller+] comes on Monday");
}

TEST(TextDiff, names_characters_where_a_script_has_no_blanks) {
  EXPECT_EQ(marked(diff_words("拟于三月来访，费用由我方承担。", "拟于四月来访，费用由贵方承担。")),
            "拟于[-三-][+四+]月来访，费用由[-我-][+贵+]方承担。");
  EXPECT_EQ(marked(diff_words("来月お伺いします", "来月にお伺いします")), "来月[+に+]お伺いします");
  // A voiced mark of its own stays with its letter.
  EXPECT_EQ(marked(diff_words("か\u3099くせいの訪問", "かくせいの訪問")), "[-か\u3099-][+か+]くせいの訪問");
}

TEST(TextDiff, leaves_no_crumbs_between_changes) {
  EXPECT_EQ(marked(diff_words("代表团一行五人将于本周访问贵市", "代表团二行六人将于本周访问贵市")),
            "代表团[-一行五-][+二行六+]人将于本周访问贵市");
  EXPECT_EQ(
      marked(diff_words("please send the red, round box today to us", "please send the blue, square box today to us")),
      "please send the [-red, round-][+blue, square+] box today to us");
}

TEST(TextDiff, says_of_lines_with_little_in_common_that_one_took_the_other_s_place) {
  EXPECT_EQ(marked(diff_words("Sister cities", "友好城市")), "[-Sister cities-][+友好城市+]");
  EXPECT_EQ(marked(diff_words("", "new")), "[+new+]");
  EXPECT_EQ(marked(diff_words("old", "")), "[-old-]");
  EXPECT_THAT(diff_words("", ""), IsEmpty());
  EXPECT_THAT(diff_words("same", "same"), ElementsAre(DiffPiece{Piece::same, "same"}));
}

TEST(TextDiff, goes_line_by_line_and_finds_lines_that_were_mended_added_and_taken_away) {
  EXPECT_THAT(
      marked(diff_lines("Dear friends,\n\nwe come in March.\nYours", "Dear friends,\nwe come in May.\r\nYours")),
      ElementsAre("Dear friends,", "~we come in [-March-][+May+].", "Yours"));
  EXPECT_THAT(marked(diff_lines("一\n二\n三", "一\n三\n四")), ElementsAre("一", "[-二-]", "三", "[+四+]"));
  EXPECT_THAT(marked(diff_lines("", "one\ntwo")), ElementsAre("[+one+]", "[+two+]"));
  EXPECT_THAT(marked(diff_lines("a\nb", "a\n\n \nb\n")), ElementsAre("a", "b")) << "what is blank is no difference";
  EXPECT_THAT(
      marked(diff_lines("我市拟于三月访问贵市。\n请复函。", "首先致以问候。\n我市拟于四月访问贵市。\n请复函。")),
      ElementsAre("[+首先致以问候。+]", "~我市拟于[-三-][+四+]月访问贵市。", "请复函。"));
}

TEST(TextDiff, gives_both_texts_back_whatever_they_are) {
  std::mt19937 random{7};  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same texts each time
  std::vector<std::string> const words{"a", "bb", " ", ",", "访", "问", "。", "に", "\u3099", "\n", "\n\n", "é", "🎎"};
  auto const text = [&](std::size_t length) {
    std::string made;
    for (std::size_t i = 0; i < length; ++i) made += words[random() % words.size()];
    return made;
  };
  for (int i = 0; i < 2000; ++i) {
    auto const before = text(random() % 40);
    auto const after = i % 2 == 0 ? text(random() % 40) : before.substr(0, before.find("bb")) + text(random() % 9);
    auto const lines = diff_lines(before, after);
    ASSERT_EQ(side(lines, Piece::added), text_lines(before)) << before << "\n->\n" << after;
    ASSERT_EQ(side(lines, Piece::removed), text_lines(after)) << before << "\n->\n" << after;
  }
}

TEST(TextDiff, pairs_many_paragraphs_that_were_rewritten_each_with_its_own) {
  std::string before;
  std::string after;
  for (int i = 0; i < 45; ++i) {
    auto const n = std::to_string(i);
    before += "The delegation " + n + " of the city comes to hall " + n + " in March.\n";
    if (i % 9 == 0) after += "Anew!\n";
    after += "The choir " + n + " of the city comes to hall " + n + " in May.\n";
  }
  auto const lines = diff_lines(before, after);
  ASSERT_EQ(lines.size(), 50U);
  EXPECT_EQ(marked(lines)[0], "[+Anew!+]");
  EXPECT_EQ(marked(lines)[1], "~The [-delegation-][+choir+] 0 of the city comes to hall 0 in [-March-][+May+].");
  EXPECT_EQ(marked(lines)[49], "~The [-delegation-][+choir+] 44 of the city comes to hall 44 in [-March-][+May+].");
}

TEST(TextDiff, of_long_texts_that_have_nothing_in_common_is_told_all_the_same) {
  std::string before;
  std::string after;
  std::string one_line;
  for (int i = 0; i < 5000; ++i) {
    before += "b" + std::to_string(i) + "\n";
    after += "a" + std::to_string(i) + "\n";
    one_line += "字";
  }
  EXPECT_EQ(diff_lines(before, after).size(), 10'000U);
  EXPECT_EQ(side(diff_lines(before, after), Piece::removed), text_lines(after));
  EXPECT_EQ(diff_lines(before, one_line).size(), 5001U);
}

}  // namespace
}  // namespace amity
