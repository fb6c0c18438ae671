// SPDX-License-Identifier: Apache-2.0
#include "core/language.h"
#include "ui/layout.h"
#include "ui/testing.h"
#include "work/published/web/pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::work::published::web {
namespace {

using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using ui::attributes;
using ui::faults;
using ui::text_of;

contract::PublicLetter letter() {
  contract::PublicLetter one{};
  one.id = "kunming-3";
  one.office = "kunming";
  one.office_name = {{"en", "Kunming Foreign Affairs Office"}, {"zh", "昆明市人民政府外事办公室"}};
  one.direction = contract::LetterDirection::out;
  one.language = contract::Language::zh;
  one.number = "昆外发〔2026〕15号";
  one.year = 2026;
  one.on = parse_day("2026-11-28").value();
  one.title = {{"zh", "关于夏令营的函"}, {"ja", "キャンプについて"}};
  one.body = {{"zh", "[[personal]]女士：\n您好。"}, {"ja", "拝啓\n[[other: 第三者の<作品>]]"}};
  one.published = parse_day("2026-11-30").value();
  return one;
}

contract::PublicLetterPage page_with(std::int64_t count) {
  contract::PublicLetterPage page{};
  page.total = count;
  page.years = {2026};
  for (std::int64_t i = 0; i < count; ++i) page.letters.push_back(letter());
  return page;
}

TEST(PublicLetters, are_sound_pages_in_every_language_full_and_empty) {
  for (auto const language : interface_languages) {
    ui::Reader const list{std::string(language), "/letters"};
    EXPECT_THAT(faults(letters_page(ui::kunming_site(), list, page_with(0))), IsEmpty()) << language;
    EXPECT_THAT(faults(letters_page(ui::kunming_site(), list, page_with(20))), IsEmpty()) << language;
    ui::Reader const one{std::string(language), "/letters/kunming-3"};
    EXPECT_THAT(faults(letter_page(ui::kunming_site(), one, letter(), "")), IsEmpty()) << language;
    EXPECT_THAT(faults(withdrawn_page({}, one, parse_day("2026-11-30").value())), IsEmpty()) << language;
  }
}

TEST(PublicLetters, lead_with_the_language_they_were_written_in_where_the_readers_is_not_there) {
  auto one = letter();
  one.body.erase("ja");
  one.title.erase("ja");
  one.body["en"] = "Dear Ms [[personal]], hello.";
  one.title["en"] = "About a camp";
  auto const ja = text_of(letter_page(ui::kunming_site(), {"ja", "/letters/kunming-3"}, one, ""));
  EXPECT_LT(ja.find("您好"), ja.find("hello"));
  EXPECT_THAT(ja, HasSubstr("これは訳文で、原文は中国語です。"));
  auto const en = text_of(letter_page(ui::kunming_site(), {"en", "/letters/kunming-3"}, one, ""));
  EXPECT_LT(en.find("hello"), en.find("您好"));
  EXPECT_THAT(en, HasSubstr("It is a translation; the letter was written in Chinese."));
  auto const zh = text_of(letter_page(ui::kunming_site(), {"zh", "/letters/kunming-3"}, one, ""));
  EXPECT_LT(zh.find("您好"), zh.find("此为译文")) << "only what is folded away is one";
}

TEST(PublicLetters, name_all_who_issued_them) {
  auto one = letter();
  EXPECT_THAT(text_of(letter_page(ui::kunming_site(), {"en", "/letters/kunming-3"}, one, "")),
              Not(HasSubstr("jointly")));
  one.joint_with = {"昆明市教育体育局"};
  auto const en = text_of(letter_page(ui::kunming_site(), {"en", "/letters/kunming-3"}, one, ""));
  EXPECT_THAT(en, AllOf(HasSubstr("Issued jointly with"), HasSubstr("昆明市教育体育局")));
}

TEST(PublicLetters, say_in_the_readers_words_that_something_was_left_out_and_why) {
  auto const zh = text_of(letter_page(ui::kunming_site(), {"zh", "/letters/kunming-3"}, letter(), ""));
  EXPECT_THAT(zh, HasSubstr("［不公开：个人信息］女士： 您好。"));
  EXPECT_THAT(zh, HasSubstr("［不公开：第三者の<作品>］"));
  auto const html = letter_page(ui::kunming_site(), {"en", "/letters/kunming-3"}, letter(), "");
  EXPECT_THAT(text_of(html), HasSubstr("[left out: personal details]"));
  EXPECT_THAT(attributes(html, "div", "lang"), Contains("zh-CN"));
  EXPECT_THAT(html, Not(HasSubstr("<作品>")));
  EXPECT_THAT(html, Not(HasSubstr("[[")));
}

TEST(PublicLetters, begin_in_the_readers_language_where_there_is_a_text_in_it) {
  auto const ja = text_of(letter_page(ui::kunming_site(), {"ja", "/letters/kunming-3"}, letter(), ""));
  EXPECT_LT(ja.find("拝啓"), ja.find("您好"));
  auto const zh = text_of(letter_page(ui::kunming_site(), {"zh", "/letters/kunming-3"}, letter(), ""));
  EXPECT_LT(zh.find("您好"), zh.find("拝啓"));
}

TEST(PublicLetters, are_told_in_the_list_by_number_day_direction_and_office) {
  auto const text = text_of(letters_page(ui::kunming_site(), {"en", "/letters"}, page_with(1)));
  EXPECT_THAT(text, HasSubstr("昆外发〔2026〕15号 · 28 November 2026 · sent out · Kunming Foreign Affairs Office"));
  EXPECT_THAT(text, HasSubstr("1 letter"));
}

TEST(PublicLetters, keep_what_was_asked_for_however_the_partner_was_named) {
  auto page = page_with(1);
  contract::CityBrief fujisawa{};
  fujisawa.id = "Q182852";
  fujisawa.slug = "fujisawa";
  page.partners = {fujisawa};
  for (std::string const asked : {"Q182852", "fujisawa"})
    EXPECT_THAT(letters_page(ui::kunming_site(), {"en", "/letters", {{"partner", asked}}}, page),
                HasSubstr("<option value=\"fujisawa\" selected>"))
        << asked;
}

TEST(PublicLetters, say_when_they_were_withdrawn_and_nothing_else) {
  auto const text =
      text_of(withdrawn_page(ui::kunming_site(), {"en", "/letters/kunming-3"}, parse_day("2026-11-30").value()));
  EXPECT_THAT(text, HasSubstr("It was withdrawn on 30 November 2026"));
  EXPECT_THAT(text, Not(HasSubstr("昆外发")));
}

TEST(PublicLetters, are_led_to_by_every_page_of_the_site_once_there_is_one) {
  ui::Content content;
  content.name = "timeline";
  content.title = "x";
  auto site = ui::kunming_site();
  EXPECT_THAT(attributes(in_layout(site, {"en", "/timeline"}, content), "a", "href"), Not(Contains("/en/letters")));
  site.has_letters = true;
  EXPECT_THAT(attributes(in_layout(site, {"en", "/timeline"}, content), "a", "href"), Contains("/en/letters"));
}

}  // namespace
}  // namespace amity::work::published::web
