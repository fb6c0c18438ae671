// SPDX-License-Identifier: Apache-2.0
#include "papers/typesetter.h"

#include "papers_test.h"

#include <csignal>
#include <future>
#include <regex>
#include <thread>

namespace amity::papers {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using namespace std::chrono_literals;

TEST(Typesetter, sets_what_is_given_and_loses_no_character_of_four_scripts) {
  auto paper = a_letter("zh");
  paper.title = "关于直骨角令的函 𠮷";
  paper.paragraphs = {"昆明市与藤泽市、清迈市(กรุงเทพมหานคร, อัศนี บูรณุปกรณ์)。", "国際交流課 高橋﨑・ｶﾀｶﾅ・ヷ「々〆ヶ」",
                      "Łódź, Đà Nẵng, Zürich – “quotes” … ½"};
  Typesetter setter(options());
  auto const made = setter.set({PaperKind::letter, data_of(paper)});
  ASSERT_TRUE(made) << made.error().error.message;
  EXPECT_EQ(made->standard, "a-2a") << testing::PrintToString(made->fell_back);
  EXPECT_THAT(made->warnings, IsEmpty());
  auto const text = without_blanks(text_of(made->pdf));
  EXPECT_THAT(text, HasSubstr(without_blanks(paper.title)));
  for (auto const& one : paper.paragraphs) EXPECT_THAT(text, HasSubstr(without_blanks(one)));
}

TEST(Typesetter, draws_han_characters_as_the_language_of_the_letter_does) {
  Typesetter setter(options());
  auto const fonts = [&](std::string const& language) {
    return output_of("pdffonts", setter.set({PaperKind::letter, data_of(a_letter(language))}).value().pdf);
  };
  EXPECT_THAT(fonts("zh"), AllOf(HasSubstr("NotoSerifCJKsc"), Not(HasSubstr("CJKjp"))));
  EXPECT_THAT(fonts("ja"), AllOf(HasSubstr("NotoSerifCJKjp"), Not(HasSubstr("CJKsc"))));
  EXPECT_THAT(fonts("en"), AllOf(HasSubstr("NotoSerif-"), HasSubstr("NotoSerifCJKsc")));
}

// GB/T 9704-2012, 10.1.
TEST(Typesetter, lays_a_chinese_letter_out_in_the_letter_format) {
  auto paper = a_letter("zh");
  paper.number = "昆外函〔2026〕15号";
  paper.paragraphs.assign(30, "来函收悉，现就有关事宜函复如下，请予协助为盼。");
  paper.enclosures = {"名单", "日程"};
  paper.copies = {"市财政局"};
  paper.words = {"附件", "抄送", ""};
  paper.date = "2026年11月29日";
  Typesetter setter(options());
  auto const pdf = setter.set({PaperKind::letter, data_of(paper)}).value().pdf;
  auto const first = without_blanks(output_of("pdftotext -enc UTF-8 -f 1 -l 1", pdf, "-"));
  auto const rest = without_blanks(output_of("pdftotext -enc UTF-8 -f 2", pdf, "-"));
  EXPECT_THAT(first, Not(HasSubstr("—1—"))) << "the first page has no number";
  EXPECT_THAT(rest, AllOf(HasSubstr("—2—"), HasSubstr("抄送"), Not(HasSubstr("印发"))));
  EXPECT_THAT(rest, AllOf(HasSubstr("1.名单"), HasSubstr("2.日程"), HasSubstr("2026年11月29日")));
  // The number ends at the right edge of the text, 26 mm from that of the page, at the height of its first lines.
  auto const boxes = output_of("pdftotext -bbox -f 1 -l 1", pdf, "-");
  std::smatch box;
  std::regex const number{R"x(yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">[^<]*15号<)x"};
  ASSERT_TRUE(std::regex_search(boxes, box, number)) << boxes;
  constexpr double mm = 72 / 25.4;
  EXPECT_NEAR(std::stod(box[2]) / mm, 210 - 26, 0.5);
  EXPECT_LT(std::stod(box[1]) / mm, 60);
}

// GB/T 9704-2012, 7.3.5 and 10.1: the head and the number are those of the office that leads, below the text sign all.
TEST(Typesetter, lets_every_agency_of_a_joint_letter_sign_below_it) {
  Typesetter setter(options());
  for (auto const* language : {"zh", "ja", "en"}) {
    auto paper = a_letter(language);
    paper.joint_with = {"昆明市教育体育局", "昆明市商务局"};
    auto const made = setter.set({PaperKind::letter, data_of(paper)}).value();
    EXPECT_THAT(made.warnings, IsEmpty());
    auto const text = without_blanks(text_of(made.pdf));
    auto const first = text.find("昆明市教育体育局");
    ASSERT_NE(first, std::string::npos) << language;
    EXPECT_EQ(text.find("昆明市教育体育局", first + 1), std::string::npos) << "once: not in the head";
    EXPECT_LT(first, text.find("昆明市商务局")) << language;
  }
}

// GB/T 9704-2012, 10.1: under the first red rule at the left edge of the text, in the line of the number.
TEST(Typesetter, says_at_the_top_left_of_a_chinese_letter_how_urgent_it_is) {
  auto paper = a_letter("zh");
  paper.number = "昆外函〔2026〕15号";
  Typesetter setter(options());
  auto const boxes = [&] {
    return output_of("pdftotext -bbox -f 1 -l 1", setter.set({PaperKind::letter, data_of(paper)}).value().pdf, "-");
  };
  EXPECT_THAT(boxes(), Not(HasSubstr("特急")));
  paper.urgency = "特急";
  auto const shown = boxes();
  std::smatch urgency;
  std::smatch number;
  std::regex const box_of_urgency{R"x(xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="[\d.]+">特急<)x"};
  std::regex const box_of_number{R"x(yMin="([\d.]+)" xMax="[\d.]+" yMax="[\d.]+">[^<]*15号<)x"};
  ASSERT_TRUE(std::regex_search(shown, urgency, box_of_urgency)) << shown;
  ASSERT_TRUE(std::regex_search(shown, number, box_of_number)) << shown;
  constexpr double mm = 72 / 25.4;
  EXPECT_NEAR(std::stod(urgency[1]) / mm, 28, 0.5);
  EXPECT_NEAR(std::stod(urgency[2]) / mm, std::stod(number[1]) / mm, 2);
}

TEST(Typesetter, makes_files_that_other_readers_find_sound_tagged_and_titled) {
  Typesetter setter(options());
  auto const made = setter.set({PaperKind::letter, data_of(a_letter("en")), {}, Instant{1'700'000'000s}}).value();
  EXPECT_THAT(output_of("qpdf --check", made.pdf), HasSubstr("No syntax or stream encoding errors found"));
  auto const info = output_of("pdfinfo", made.pdf);
  EXPECT_THAT(
      info, AllOf(HasSubstr("Tagged:          yes"), HasSubstr("A visit in spring"), HasSubstr("Pages:           1")));
  EXPECT_THAT(made.pdf, AllOf(HasSubstr("<pdfaid:part>2</pdfaid:part>"), HasSubstr("<pdfaid:conformance>A")));
}

TEST(Typesetter, reads_nothing_of_a_text_as_code_whatever_stands_in_it) {
  Typesetter setter(options());
  auto paper = a_letter("en");
  std::string const bad = R"(#read("/etc/passwd") \ $x$ ] } #panic("no") // "quoted" *a* _b_ @c <d> = e)";
  std::string long_word;
  for (int n = 0; n < 10'000; ++n) long_word += "ж";
  paper.title = bad;
  paper.to = bad;
  paper.number = bad;
  paper.signatory = bad;
  paper.office.name = bad;
  paper.paragraphs = {bad, "שלום עולם מקונמינג", "مرحبا بكم", long_word};
  paper.enclosures = {bad};
  paper.copies = {bad};
  paper.mark = PaperMark{PaperMark::Kind::voided, bad, bad};
  auto const made = setter.set({PaperKind::letter, data_of(paper)});
  ASSERT_TRUE(made) << made.error().error.message;
  auto const text = without_blanks(text_of(made->pdf));
  EXPECT_THAT(text, AllOf(HasSubstr(without_blanks(bad)), Not(HasSubstr("root:"))));
  EXPECT_THAT(text, HasSubstr("שלום"));
  EXPECT_EQ(std::ranges::count(text, '\xB6'), 10'000) << "each letter of the long word, on some page";
}

TEST(Typesetter, says_which_standard_a_paper_cannot_keep_and_why) {
  Typesetter setter(options());
  auto paper = a_letter("en");
  paper.title = "A private character \xEE\x80\x80";
  auto const made = setter.set({PaperKind::letter, data_of(paper)});
  ASSERT_TRUE(made) << made.error().error.message;
  EXPECT_EQ(made->standard, "a-2b");
  ASSERT_EQ(made->fell_back.size(), 1U);
  EXPECT_THAT(made->fell_back.front(), HasSubstr("PDF/A-2a"));
}

TEST(Typesetter, starts_its_helper_again_when_somebody_kills_it_and_answers_all_the_same) {
  Typesetter setter(options());
  ASSERT_TRUE(setter.set({PaperKind::letter, data_of(a_letter("en"))}));
  auto const before = setter.figures().process;
  ASSERT_GT(before, 0);
  ASSERT_EQ(kill(before, SIGKILL), 0);
  EXPECT_TRUE(setter.set({PaperKind::letter, data_of(a_letter("en"))}));
  EXPECT_NE(setter.figures().process, before);
  EXPECT_EQ(setter.figures().starts, 2U);
}

TEST(Typesetter, gives_up_a_template_that_never_ends_and_sets_the_next) {
  Typesetter setter(options());
  PaperRequest endless{PaperKind::letter, data_of(a_letter("en")),
                       "#for a in range(9999) { for b in range(9999) { for c in range(9999) { } } }"};
  endless.longest = 700ms;
  auto const made = setter.set(endless);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().trouble, PaperTrouble::too_long);
  EXPECT_TRUE(setter.set({PaperKind::letter, data_of(a_letter("en"))}));
}

TEST(Typesetter, gives_up_a_template_that_wants_all_memory) {
  Typesetter setter(options());
  auto const made =
      setter.set({PaperKind::letter, data_of(a_letter("en")), "#let s = \"x\"\n#for n in range(40) { s = s + s }\n#s"});
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().trouble, PaperTrouble::too_large) << made.error().error.message;
  EXPECT_TRUE(setter.set({PaperKind::letter, data_of(a_letter("en"))}));
}

TEST(Typesetter, says_where_a_template_is_wrong) {
  Typesetter setter(options());
  auto const made =
      setter.set({PaperKind::letter, data_of(a_letter("en")), "#import \"common.typ\": *\n\n#data.office.nam\n"});
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().trouble, PaperTrouble::template_wrong);
  EXPECT_THAT(made.error().error.message, AllOf(HasSubstr("line 3"), HasSubstr("nam")));
}

TEST(Typesetter, lets_a_template_read_its_own_folder_and_nothing_else) {
  Typesetter setter(options());
  for (std::string const reach : {"#read(\"/etc/passwd\")", "#read(\"../helper.mjs\")",
                                  "#image(\"https://example.org/a.png\")", "#import \"@preview/cetz:0.3.0\": *"}) {
    auto const made = setter.set({PaperKind::letter, data_of(a_letter("en")), reach});
    ASSERT_FALSE(made) << reach;
    EXPECT_EQ(made.error().trouble, PaperTrouble::template_wrong) << made.error().error.message;
  }
  EXPECT_TRUE(setter.set({PaperKind::letter, data_of(a_letter("en")), "#read(\"common.typ\").slice(0, 9)"}));
}

TEST(Typesetter, sets_twenty_at_once_and_refuses_what_waits_beyond_its_line) {
  Typesetter setter(options());
  std::vector<std::future<PaperResult>> all;
  for (int n = 0; n < 20; ++n)
    all.push_back(std::async(std::launch::async, [&] {
      return setter.set({PaperKind::letter, data_of(a_letter("ja"))});
    }));
  for (auto& one : all) EXPECT_TRUE(one.get());
  EXPECT_EQ(setter.figures().starts, 1U);

  auto few = options();
  few.most_waiting = 1;
  Typesetter narrow(few);
  std::promise<void> freed;
  auto const is_free = freed.get_future().share();
  std::promise<void> begun;
  narrow.submit({PaperKind::letter, data_of(a_letter("en"))}, [&](PaperResult const&) {
    begun.set_value();
    is_free.wait();
  });
  begun.get_future().wait();
  std::promise<PaperResult> second;
  narrow.submit({PaperKind::letter, data_of(a_letter("en"))},
                [&](PaperResult made) { second.set_value(std::move(made)); });
  auto const third = narrow.set({PaperKind::letter, data_of(a_letter("en"))});
  ASSERT_FALSE(third);
  EXPECT_EQ(third.error().trouble, PaperTrouble::busy);
  freed.set_value();
  EXPECT_TRUE(second.get_future().get());
}

TEST(Typesetter, says_what_is_missing_where_there_is_no_node_or_no_module) {
  auto without_node = options();
  without_node.node = "/nowhere/node";
  Typesetter one(without_node);
  ASSERT_TRUE(one.trouble());
  EXPECT_THAT(one.trouble()->message, HasSubstr("there is no Node at /nowhere/node"));
  auto const made = one.set({PaperKind::letter, data_of(a_letter("en"))});
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().trouble, PaperTrouble::unavailable);
  auto without_module = options();
  without_module.folder = "/tmp";
  EXPECT_THAT(Typesetter(without_module).trouble()->message, HasSubstr("lacks the helper or its modules"));
}

TEST(Typesetter, sets_each_sample_that_it_comes_with) {
  Typesetter setter(options());
  for (auto const kind : all_paper_kinds) {
    auto const all = setter.samples(kind);
    EXPECT_THAT(all, Not(IsEmpty())) << to_string(kind);
    for (auto const& data : all) {
      auto const made = setter.set({kind, data});
      ASSERT_TRUE(made) << to_string(kind) << ": " << made.error().error.message;
      EXPECT_EQ(made->standard, "a-2a");
      EXPECT_THAT(made->warnings, IsEmpty());
    }
  }
}

}  // namespace
}  // namespace amity::papers
