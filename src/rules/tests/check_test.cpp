// SPDX-License-Identifier: Apache-2.0
#include "rules/check.h"

#include "deadlines/calendar_file.h"
#include "rules/rule_file.h"
#include "rules/rule_words.h"
#include "rules/trial.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

namespace amity::rules {
namespace {

using testing::ElementsAre;

Day day(std::string_view text) { return parse_day(text).value(); }

Rule rule(std::string applies, std::string limit, std::string unit = "yes_no") {
  Rule one;
  one.id = "a";
  one.applies = std::move(applies);
  one.limit = std::move(limit);
  one.unit = std::move(unit);
  one.severity = Severity::stop;
  return one;
}
Case trip(std::initializer_list<std::pair<char const*, FactValue>> facts) {
  Case one{"delegation", "delegation/1", "A visit", day("2026-11-30"), {}};
  for (auto const& [name, value] : facts) one.facts.say(name, value);
  return one;
}
std::string answered(Rule const& one, Case const& done) {
  auto const findings = check(std::vector{one}, done, deadlines::calendar_of("CN"));
  if (findings.empty()) return "none";
  auto const& finding = findings.front();
  if (finding.answer == Truth::yes) return "yes";
  if (finding.answer == Truth::no) return "no";
  return "unknown: " + std::string(finding.why ? to_string(*finding.why) : "?") +
         (finding.fact.empty() ? "" : " " + finding.fact);
}

TEST(Check, answers_yes_no_or_unknown) {
  auto const six = rule("delegation", "members <= 6", "persons");
  EXPECT_EQ(answered(six, trip({{"members", std::int64_t{6}}})), "yes");
  EXPECT_EQ(answered(six, trip({{"members", std::int64_t{7}}})), "no");
  EXPECT_EQ(answered(six, trip({})), "unknown: fact_not_known members");
  EXPECT_EQ(answered(six, {"gift", "gift/1", "A vase", day("2026-11-30"), {}}), "none");
}

TEST(Check, of_a_figure_that_was_not_found_or_is_not_confirmed_is_unknown_whatever_the_case) {
  auto days = rule("delegation", "days <= ?", "days");
  EXPECT_EQ(answered(days, trip({{"days", std::int64_t{1}}})), "unknown: figure_not_found");
  auto six = rule("delegation", "members <= 6", "persons");
  six.standing = Standing::unconfirmed;
  EXPECT_EQ(answered(six, trip({{"members", std::int64_t{2}}})), "unknown: not_confirmed");
  EXPECT_EQ(answered(six, trip({{"members", std::int64_t{20}}})), "unknown: not_confirmed");
}

TEST(Check, asks_only_what_the_rule_is_for_and_says_where_it_may_be) {
  auto const countries = rule("delegation direction=out signs=yes", "members <= 6", "persons");
  EXPECT_EQ(answered(countries, trip({{"direction", std::string("in")}, {"signs", true}})), "none");
  EXPECT_EQ(answered(countries, trip({{"direction", std::string("out")}, {"signs", false}})), "none");
  EXPECT_EQ(answered(countries, trip({{"direction", std::string("out")}, {"members", std::int64_t{9}}})),
            "unknown: may_not_apply");
  EXPECT_EQ(answered(countries, trip({{"direction", std::string("out")}, {"members", std::int64_t{3}}})), "yes");
}

TEST(Check, asks_by_numbers_too) {
  auto const dear = rule("gift direction=in value_yuan>200", "declared <= received + 1", "months");
  auto const gift = [](std::optional<std::int64_t> value) {
    Case one{"gift", "gift/1", "A vase", day("2026-11-30"), {}};
    one.facts.say("direction", std::string("in"));
    one.facts.say_if("value_yuan", value);
    one.facts.say("received", day("2026-01-05"));
    one.facts.say("declared", day("2026-02-06"));
    return one;
  };
  EXPECT_EQ(answered(dear, gift(200)), "none");
  EXPECT_EQ(answered(dear, gift(201)), "no");
  EXPECT_EQ(answered(dear, gift({})), "unknown: may_not_apply");
  EXPECT_TRUE(std::holds_alternative<ParseFault>(parse_applies("gift value_yuan>dear")));
  EXPECT_TRUE(std::holds_alternative<ParseFault>(parse_applies("gift direction<in")));
  EXPECT_TRUE(std::holds_alternative<ParseFault>(parse_applies("gift value_yuan")));
}

TEST(Check, counts_days_by_the_calendar_of_the_office) {
  auto const before = rule("delegation", "disclosed <= departs - 5", "working_days");
  // The holidays of October 2026 lie between: the sum shows them.
  auto const on = [&](char const* disclosed) {
    return answered(before, trip({{"disclosed", day(disclosed)}, {"departs", day("2026-10-12")}}));
  };
  EXPECT_EQ(on("2026-09-25"), "yes");
  EXPECT_EQ(on("2026-10-10"), "no");
  auto const after = rule("delegation", "reported <= returns + 1", "months");
  auto const reported = [&](char const* text) {
    return answered(after, trip({{"reported", day(text)}, {"returns", day("2026-01-31")}}));
  };
  EXPECT_EQ(reported("2026-02-28"), "yes") << "31 January and a month is the last of February";
  EXPECT_EQ(reported("2026-03-01"), "no");
  EXPECT_EQ(answered(before, trip({{"disclosed", day("2031-01-01")}, {"departs", day("2031-02-03")}})),
            "unknown: calendar_not_known");
}

TEST(Check, finds_an_authority_in_what_people_wrote) {
  auto const national = rule("partnership.move act=sign", "approvals has CPAFFC|对外友协", "texts");
  Case sign{"partnership.move", "partner/1", "", day("2026-11-30"), {}};
  sign.facts.say("act", std::string("sign"));
  auto const with = [&](Texts texts) {
    auto one = sign;
    one.facts.say("approvals", std::move(texts));
    return answered(national, one);
  };
  EXPECT_EQ(with({"昆明市政府", "全国对外友协"}), "yes");
  EXPECT_EQ(with({"ｃｐａｆｆｃ, Beijing"}), "yes") << "neither capitals nor width count";
  EXPECT_EQ(with({"昆明市政府"}), "no");
  EXPECT_EQ(with({}), "no");
  EXPECT_EQ(with({"昆明市政府", ""}), "unknown: fact_not_known approvals") << "one approved, nobody wrote who";
}

TEST(Check, never_takes_unknown_for_yes) {
  Finding finding;
  finding.answer = Truth::unknown;
  finding.rule.severity = Severity::stop;
  EXPECT_EQ(effect_of(finding), Effect::wants_reason);
  finding.rule.severity = Severity::reason;
  EXPECT_EQ(effect_of(finding), Effect::wants_reason);
  finding.answer = Truth::no;
  EXPECT_EQ(effect_of(finding), Effect::wants_reason);
  finding.rule.severity = Severity::stop;
  EXPECT_EQ(effect_of(finding), Effect::stopped);
  finding.rule.severity = Severity::note;
  EXPECT_EQ(effect_of(finding), Effect::goes_on);
  finding.answer = Truth::yes;
  finding.rule.severity = Severity::stop;
  EXPECT_EQ(effect_of(finding), Effect::goes_on);
}

TEST(Check, keeps_to_the_days_on_which_a_rule_is_in_force) {
  auto one = rule("delegation", "members <= 6", "persons");
  one.from = day("2026-11-30");
  one.until = day("2026-11-30");
  auto done = trip({{"members", std::int64_t{7}}});
  EXPECT_EQ(answered(one, done), "no");
  done.on = day("2026-11-29");
  EXPECT_EQ(answered(one, done), "none");
  done.on = day("2026-12-01");
  EXPECT_EQ(answered(one, done), "none");
}

constexpr std::string_view head = "id,applies,limit,unit,severity,document,article,from,until,standing,title_en\n";

TEST(RuleFile, tells_all_that_is_wrong_at_once_with_its_line) {
  auto const text =
      std::string(head) +
      "good,delegation,members <= 6,persons,stop,Circular,3,,,confirmed,Six at most\n"
      "good,delegation,members <= 6,persons,stop,Circular,3,,,confirmed,Six at most\n"
      "Bad Id,delegation,members <= six,persons,stop,Circular,,,,confirmed,Six\n"
      "c,voyage,members <= 6,persons,stop,Circular,,,,confirmed,Six\n"
      "d,delegation wings=yes,members <= 6,persons,stop,Circular,,,,confirmed,Six\n"
      "e,delegation,disclosed <= departs - 5,persons,halt,Circular,,,,maybe,Six\n"
      "f,delegation,disclosed <= departs - 5,persons,stop,Circular,,2026-02-01,2026-01-01,confirmed,Six\n";
  auto const rules = parse_rules(text);
  ASSERT_FALSE(rules);
  std::vector<std::string> told;
  for (auto const& error : rules.error().all())
    told.push_back(std::to_string(error.line) + " " + error.field + " " + error.code);
  EXPECT_THAT(told, ElementsAre("3 id repeated", "4 id not_a_key", "4 limit not_a_limit", "5 applies not_a_condition",
                                "6 applies no_such_fact", "7 severity unknown_word", "7 standing unknown_word",
                                "7 limit unit_does_not_fit", "8 limit unit_does_not_fit", "8 until before_start"));
}

// "2 applies no_such_word act=Sign -> perhaps sign"
std::vector<std::string> told_of(std::string const& rows) {
  std::vector<std::string> told;
  auto const rules = parse_rules(std::string(head) + rows);
  if (rules) return told;
  for (auto const& error : rules.error().all())
    told.push_back(std::to_string(error.line) + " " + error.field + " " + error.code + " " + error.remedy);
  return told;
}
std::string row_of(std::string const& id, std::string const& applies, std::string const& limit) {
  return id + "," + applies + "," + limit + ",yes_no,stop,Circular,,,,confirmed,So it is\n";
}

TEST(RuleFile, refuses_words_that_no_case_has_with_the_nearest_there_is) {
  constexpr auto move = "partnership.move ";
  auto const applies = [&](std::string const& condition) {
    auto const told = told_of(row_of("a", move + condition, "document = yes"));
    return told.size() == 1 ? told.front() : std::to_string(told.size()) + " errors";
  };
  for (auto const& [condition, word, near] :
       {std::tuple{"act=Sign", "no_such_word", "perhaps sign; there are make_contact, declare_intent"},
        std::tuple{"act=sign|fly", "no_such_word", "make_contact, declare_intent"},
        std::tuple{"kind=sistercity", "no_such_word", "perhaps sister_city; there are sister_city, friendly_exchange"},
        std::tuple{"kind=unspecified", "no_such_word", "sister_city, friendly_exchange, project"},
        std::tuple{"home_country=cn", "no_such_country", "perhaps CN"},
        std::tuple{"home_country=China", "no_such_country", "perhaps CN"},
        std::tuple{"partner_country=日本", "no_such_country", "perhaps JP"},
        std::tuple{"partner_country=Germny", "no_such_country", "perhaps DE"},
        std::tuple{"home_country=CHN", "no_such_country", "two capital letters of ISO 3166-1"},
        std::tuple{"home_country=ZZ", "no_such_country", "two capital letters of ISO 3166-1"},
        std::tuple{"act=|", "not_a_condition", "a word, or several"},
        std::tuple{"act=sign act=renew", "never_together", "one condition"}}) {
    auto const told = applies(condition);
    EXPECT_TRUE(told.starts_with("2 applies " + std::string(word) + " " + near)) << condition << ": " << told;
  }
  EXPECT_EQ(applies("act=sign|renew act=renew home_country=XK partner_country=TW"), "0 errors");
  EXPECT_THAT(told_of(row_of("a", "delegation direction=sideways", "signs = yes")),
              ElementsAre("2 applies no_such_word in, out"));
  EXPECT_THAT(told_of(row_of("a", "letter.issue", "language = en|xx")), ElementsAre("2 limit no_such_word zh, ja, en"));
  EXPECT_THAT(told_of(row_of("a", "partnership.move act=renew", "approvals has |")),
              ElementsAre("2 limit not_a_limit a word, or several with | between"));
  EXPECT_THAT(told_of(row_of("a", "partnership.move act=renew", "approvals has 省外办|Anybody")), testing::IsEmpty())
      << "who approves is what people write: no list of them can be whole";
}

TEST(RuleFile, names_the_nearest_of_what_a_case_has_and_the_unit_of_yes_or_no) {
  EXPECT_THAT(told_of("a,delegation,membrs <= 6,persons,stop,Circular,,,,confirmed,Six\n"),
              ElementsAre(testing::StartsWith("2 limit no_such_fact perhaps members; there are direction, members,")));
  EXPECT_THAT(told_of("a,delegation,signs = yes,yesno,stop,Circular,,,,confirmed,So\n"),
              ElementsAre("2 unit unit_does_not_fit yes_no"));
}

TEST(RuleFile, tells_all_of_a_row_at_once_also_where_cells_are_none) {
  auto const told = told_of(
      "A B,partnership.move act=fly home_country=China wings=yes,intent ~ yes,yes_no,halt,,,2026-13-01,never,maybe,\n");
  std::vector<std::string> where;
  for (auto const& one : told) where.push_back(one.substr(0, one.find(' ', one.find(' ', one.find(' ') + 1) + 1)));
  EXPECT_THAT(where, testing::IsSupersetOf({"2 severity unknown_word", "2 standing unknown_word", "2 id not_a_key",
                                            "2 applies no_such_fact", "2 applies no_such_word",
                                            "2 applies no_such_country", "2 limit not_a_limit"}));
}

TEST(RuleWords, are_named_of_a_rule_that_was_stored_before_they_were_asked) {
  auto one = rule("partnership.move act=fly", "kind = sistercity", "texts");
  Case sign{"partnership.move", "partner/1", "", day("2026-11-30"), {}};
  sign.facts.say("act", std::string("sign"));
  EXPECT_EQ(answered(one, sign), "none") << "it goes on as it did";
  std::vector<std::string> named;
  for (auto const& fault : word_faults(one)) named.push_back(fault.field + " " + fault.value + " " + fault.why.code);
  EXPECT_THAT(named,
              ElementsAre("applies partnership.move act=fly no_such_word", "limit kind = sistercity no_such_word"));
  one.applies = "partnership.move act=sign";
  one.limit = "kind = project|sister_city";
  EXPECT_THAT(word_faults(one), testing::IsEmpty());
}

TEST(Facts, that_are_words_have_a_list_of_them) {
  for (auto const& kind : kinds())
    for (auto const& fact : kind.facts)
      EXPECT_EQ(fact.words != nullptr, fact.type == FactType::word) << kind.name << " " << fact.name;
  auto const countries = country_codes();
  EXPECT_GE(countries.size(), 249U);
  for (auto const* code : {"CN", "JP", "DE", "US", "TW", "HK", "XK", "ZW", "SS"})
    EXPECT_NE(std::ranges::find(countries, code), countries.end()) << code;
  for (auto const code : countries) EXPECT_EQ(code.size(), 2U) << code;
}

TEST(RuleFile, without_a_rule_or_a_head_is_none) {
  EXPECT_FALSE(parse_rules(""));
  EXPECT_FALSE(parse_rules(head));
  EXPECT_FALSE(parse_rules("nothing,that,fits\n1,2,3\n"));
  EXPECT_TRUE(parse_rules(std::string(head) + "a,delegation,days <= ?,days,stop,Circular,,,,unconfirmed,Days"))
      << "a last line without its break";
}

TEST(Trial, says_what_differs_and_what_would_have_been_held) {
  auto const six = rule("delegation", "members <= 6", "persons");
  auto five = six;
  five.limit = "members <= 5";
  auto other = six;
  other.id = "b";
  EXPECT_THAT(difference(std::vector{six}, std::vector{five, other}),
              ElementsAre(RuleDifference{RuleChange::changed, "a", {"limit"}}, RuleDifference{RuleChange::added, "b"}));
  EXPECT_THAT(difference(std::vector{six, other}, std::vector{six}),
              ElementsAre(RuleDifference{RuleChange::removed, "b"}));
  std::vector const cases{trip({{"members", std::int64_t{5}}}), trip({{"members", std::int64_t{6}}}),
                          trip({{"members", std::int64_t{7}}}), trip({})};
  auto const trial = try_rules(std::vector{five}, std::vector{six}, cases, deadlines::calendar_of("CN"));
  EXPECT_EQ(trial.cases, 4);
  EXPECT_THAT(trial.tallies, ElementsAre(Tally{"a", 1, 2, 1}));
  ASSERT_EQ(trial.cases_held.size(), 3U);
  EXPECT_EQ(trial.cases_through.size() + trial.cases_held.size(), static_cast<std::size_t>(trial.cases));
  EXPECT_EQ(trial.cases_held[0].effect, Effect::stopped);
  EXPECT_EQ(trial.cases_held[0].before, Effect::goes_on);
  EXPECT_EQ(trial.cases_held[2].effect, Effect::wants_reason);
}

}  // namespace
}  // namespace amity::rules
