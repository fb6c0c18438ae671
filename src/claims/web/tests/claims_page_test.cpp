// SPDX-License-Identifier: Apache-2.0
#include "claims/web/pages.h"
#include "ui/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::claims::web {

using namespace ui;

namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

contract::CityName city(char const* id, char const* country, LocalText name) {
  return {.id = id, .slug = {}, .country = country, .name = std::move(name)};
}
contract::CityName kunming() { return city("Q182852", "CN", {{"zh", "昆明"}, {"ja", "昆明"}, {"en", "Kunming"}}); }
contract::CityName chengdu() { return city("Q30002", "CN", {{"zh", "成都"}, {"ja", "成都"}, {"en", "Chengdu"}}); }
contract::CityName nairobi() { return city("Q3870", "KE", {{"zh", "内罗毕"}, {"ja", "ナイロビ"}, {"en", "Nairobi"}}); }
contract::CityName chefchaouen() {
  return city("Q676778", "MA", {{"zh", "舍夫沙万"}, {"ja", "シャウエン"}, {"en", "Chefchaouen"}});
}

contract::CityBrief brief(contract::CityName const& city) {
  return {.id = city.id,
          .slug = city.slug,
          .name = city.name,
          .local = {},
          .country = city.country,
          .sort = contract::CitySort::city,
          .lat = {},
          .lon = {},
          .population = {},
          .timezone = {}};
}

constexpr Day as_of{std::chrono::year{2022} / 11 / 27};

contract::ClaimLine only_in_africa() {
  return {.id = "only.africa.Q676778",
          .claim = contract::ClaimWord::only,
          .truth = Truth::unknown,
          .as_of = as_of,
          .sentence = {{"zh", "舍夫沙万是唯一的。"},
                       {"ja", "シャウエンは唯一である。"},
                       {"en", "Chefchaouen is Kunming’s only partner in Africa."}},
          .reason = {{"zh", "有1份名录也列有内罗毕。"},
                     {"ja", "1件の一覧がナイロビも挙げている。"},
                     {"en", "One list names Nairobi too."}},
          .subject = {},
          .places = {"africa"},
          .range = {},
          .counts = {.evidence = 1, .counter_evidence = 1, .not_known = 1, .more = 3}};
}

contract::ClaimLine on_six_continents() {
  return {
      .id = "continents",
      .claim = contract::ClaimWord::continents,
      .truth = Truth::yes,
      .as_of = as_of,
      .sentence = {{"zh", "分布在6个大洲。"}, {"ja", "6大陸にある。"}, {"en", "Kunming has partners on 6 continents."}},
      .reason = {{"zh", "每一处都有。"}, {"ja", "どこにもある。"}, {"en", "In each there is one."}},
      .subject = {},
      .places = {},
      .range = contract::Range{.at_least = 6, .at_most = 6},
      .counts = {.evidence = 0, .counter_evidence = 0, .not_known = 0, .more = 0}};
}

contract::ClaimPage africa() {
  return {.city = brief(kunming()),
          .between = {},
          .group = {},
          .among = 3,
          .as_of = as_of,
          .today = Day{std::chrono::year{2026} / 11 / 22},
          .kind = {},
          .sources = contract::SourceLevel::official,
          .claims = {only_in_africa(), on_six_continents()},
          .opened = {}};
}

contract::Source source(char const* key, char const* name, contract::SourceKind kind, char const* url) {
  return {.id = key,
          .key = key,
          .title = {},
          .publisher = {},
          .licence = {},
          .licence_url = {},
          .kind = kind,
          .name = name,
          .url = std::string(url),
          .published = {},
          .retrieved = {},
          .note = {}};
}

contract::Assertion assertion(contract::Source source, contract::Rank rank,
                              contract::Nullable<contract::Stage> stage = contract::Stage::active) {
  return {.source = std::move(source),
          .rank = rank,
          .gone = false,
          .kind = {},
          .stage = stage,
          .signed_ = {},
          .ended = {},
          .said_by = contract::SaidBy::none,
          .confidence = contract::Confidence::medium,
          .as_of = {},
          .note = {}};
}

enum class Counted { no, yes };
contract::ClaimWitness witness(std::int64_t partnership, contract::CityName other, Counted counted,
                               contract::Assertion said) {
  contract::ClaimWitness witness{};
  witness.partnership = partnership;
  witness.a = kunming();
  witness.b = std::move(other);
  witness.counted = counted == Counted::yes;
  witness.assertion = std::move(said);
  return witness;
}

// The first of them in full.
contract::Claim only_in_africa_in_full() {
  using contract::Rank;
  using contract::SourceKind;
  auto const line = only_in_africa();
  auto official = assertion(source("km-gov", "Kunming's <government>", SourceKind::official, "https://km.example/a"),
                            Rank::official);
  official.signed_ = *PartialDate::of(1985, 5);
  auto const list = source("list", "A list", SourceKind::list, "javascript:alert(1)");
  auto const the_same = source("the-same", "A list", SourceKind::list, "javascript:alert(1)");
  auto const both = source("both", "Another", SourceKind::list, "");
  return {.id = line.id,
          .claim = line.claim,
          .truth = line.truth,
          .as_of = line.as_of,
          .sentence = line.sentence,
          .reason = line.reason,
          .kind = {},
          .sources = contract::SourceLevel::official,
          .subject = {},
          .places = {},
          .range = {},
          .standing = {},
          .evidence = {witness(1, chefchaouen(), Counted::yes, official)},
          .counter_evidence = {witness(2, nairobi(), Counted::no, assertion(list, Rank::listed, {})),
                               witness(2, nairobi(), Counted::no, assertion(the_same, Rank::listed)),
                               witness(2, nairobi(), Counted::yes, assertion(both, Rank::stated))},
          .not_known = {{.partnership = 2,
                         .a = kunming(),
                         .b = nairobi(),
                         .why = contract::ClaimGapWhy::doubtful,
                         .earliest = {},
                         .latest = Day{std::chrono::year{2016} / 12 / 31}},
                        {.partnership = {},
                         .a = chengdu(),
                         .b = {},
                         .why = contract::ClaimGapWhy::sources_not_read,
                         .earliest = {},
                         .latest = {}}},
          .more = 3};
}

contract::ClaimPage opened() {
  auto page = africa();
  page.opened = only_in_africa_in_full();
  return page;
}

std::string page_in(std::string const& language, contract::ClaimPage const& claims,
                    std::vector<std::pair<std::string, std::string>> query = {}) {
  return claims_page(kunming_site(), {language, "/claims", std::move(query)}, claims);
}

TEST(ClaimsPage, is_well_formed_in_every_language) {
  for (auto const* language : {"zh", "ja", "en"})
    for (auto const& page : {africa(), opened()}) EXPECT_THAT(faults(page_in(language, page)), IsEmpty()) << language;
}

TEST(ClaimsPage, says_in_plain_words_why_a_claim_does_not_surely_hold_and_links_to_its_sources) {
  auto const html = page_in("en", africa(), {{"sources", "official"}});
  auto const text = text_of(html);
  EXPECT_THAT(
      text, HasSubstr("Chefchaouen is Kunming’s only partner in Africa. cannot be known One list names Nairobi too."));
  EXPECT_THAT(text, Not(HasSubstr("In each there is one.")));
  EXPECT_THAT(text, Not(HasSubstr("What supports it")));
  EXPECT_THAT(attributes(html, "a", "href"),
              Contains("/en/claims?sources=official&claim=only.africa.Q676778#only.africa.Q676778"));
}

TEST(ClaimsPage, an_opened_claim_is_closed_by_its_own_link_and_stays_open_when_what_counts_is_changed) {
  auto const html = page_in("en", opened(), {{"claim", "only.africa.Q676778"}});
  EXPECT_THAT(attributes(html, "a", "href"), Contains("/en/claims#only.africa.Q676778"));
  EXPECT_THAT(html, HasSubstr(R"(<input type="hidden" name="claim" value="only.africa.Q676778">)"));
  EXPECT_THAT(attributes(html, "a", "href"), Contains("/api/v1/claims?claim=only.africa.Q676778"));
}

TEST(ClaimsPage, says_so_where_what_counts_now_leaves_no_such_claim) {
  auto const html = page_in("en", africa(), {{"claim", "only.asia.Q1"}});
  EXPECT_THAT(text_of(html), HasSubstr("With what counts now there is no such claim"));
  EXPECT_THAT(attributes(html, "a", "href"), Contains("/api/v1/claims"));
}

TEST(ClaimsPage, is_headed_by_whom_it_is_of) {
  auto page = africa();
  EXPECT_THAT(text_of(page_in("en", page)), HasSubstr("What we say about ourselves"));
  page.city->id = "Q386661";
  page.city->name = {{"en", "Fujisawa"}};
  EXPECT_THAT(text_of(page_in("en", page)), HasSubstr("What can be said of Fujisawa"));
  page.city = {};
  page.between = std::vector<std::string>{"CN", "BD"};
  EXPECT_THAT(text_of(page_in("en", page)), HasSubstr("What can be said between China and Bangladesh"));
}

TEST(ClaimsPage, shows_the_sources_on_both_sides_and_what_is_not_known) {
  auto const text = text_of(page_in("en", opened()));
  EXPECT_THAT(text, HasSubstr("Chefchaouen is Kunming’s only partner in Africa. cannot be known"));
  auto const supports = text.find("What supports it Kunming and Chefchaouen Kunming's <government>");
  auto const contradicts = text.find("What contradicts it Kunming and Nairobi A list");
  auto const open = text.find("What is not known Kunming and Nairobi Whether there is a tie");
  EXPECT_NE(supports, std::string::npos);
  EXPECT_LT(supports, contradicts);
  EXPECT_LT(contradicts, open);
  EXPECT_NE(open, std::string::npos);
  EXPECT_THAT(text, HasSubstr("Chengdu Its ties: nobody here has read the sources that count for this city."));
  EXPECT_THAT(text, HasSubstr("A list a list · not counted now Another a list, on both sides"));
  EXPECT_THAT(text, HasSubstr("3 more partnerships bear on it."));
  EXPECT_THAT(text, HasSubstr("1 holds, 1 cannot be known"));
}

TEST(ClaimsPage, links_only_to_the_web) {
  auto const links = attributes(page_in("en", opened()), "a", "href");
  EXPECT_THAT(links, Contains("https://km.example/a"));
  EXPECT_THAT(links, Not(Contains(HasSubstr("javascript"))));
}

TEST(ClaimsPage, the_form_keeps_what_was_asked) {
  auto const html = page_in("en", africa(), {{"city", "fujisawa"}, {"sources", "official"}});
  EXPECT_THAT(html, HasSubstr(R"(<input type="hidden" name="city" value="fujisawa">)"));
  EXPECT_THAT(html, HasSubstr(R"(<option value="official" selected>)"));
  EXPECT_THAT(attributes(html, "a", "href"), Contains("/api/v1/claims?city=fujisawa&sources=official"));
}

TEST(ClaimsPage, without_claims_says_what_would_stand_there) {
  auto page = africa();
  page.claims.clear();
  auto const html = page_in("en", page);
  EXPECT_THAT(text_of(html), HasSubstr("the register shows no partnership of Kunming"));
  EXPECT_THAT(faults(html), IsEmpty());
}

}  // namespace
}  // namespace amity::claims::web
