// SPDX-License-Identifier: Apache-2.0
#include "rules/rule_set.h"

#include "commands/execute.h"
#include "db/testing.h"
#include "journal/journal.h"
#include "journal/tables.h"
#include "rules/verdict.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace amity::rules {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr OfficeId kunming{1};
constexpr OfficeId fujisawa{2};
constexpr std::string_view three_rules =
    "id,applies,limit,unit,severity,document,article,from,until,standing,title_en\n"
    "size,delegation,members <= 6,persons,stop,Circular,3,,,confirmed,Six at most\n"
    "days,delegation,days <= ?,days,stop,Circular,,,,unconfirmed,Not too long\n"
    "plan,delegation,in_plan = yes,yes_no,reason,Circular,4,,,confirmed,Within the plan\n";

class RuleSets : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    auto tx = database.write();
    tx.execute({"c", "INSERT INTO country VALUES ('CN', 'CHN', '156', 'Asia', 'Eastern Asia', NULL, NULL)"});
    for (std::int64_t const id : {1, 2}) {
      tx.execute({"k",
                  "INSERT INTO city (id, sort, name, folded, country_code, admin1, feature) "
                  "VALUES (:id, 'city', 'A city', 'a city', 'CN', '', '')"},
                 {{"id", id}});
      tx.execute({"o",
                  "INSERT INTO office (id, slug, home_city_id, timezone, accent_day, accent_night, languages) "
                  "VALUES (:id, :slug, :id, 'Asia/Shanghai', '#b3263a', '#ff7a87', 'zh')"},
                 {{"id", id}, {"slug", "office-" + std::to_string(id)}});
    }
    journal::write_baseline(tx, clock, {"test"}, {});
    tx.commit();
  }
  template <class Work>
  auto done(Work&& work, OfficeId office = kunming) {
    return commands::execute_value(database, clock, {office, {"account:1"}, "a.verb", "rules", {}, {}}, work);
  }
  RuleSetId load(OfficeId office = kunming) {
    return done([](auto& c) { return load_rules(c, {{"en", "First"}}, three_rules); }, office).value();
  }
  auto activated(RuleSetId id, Day from, OfficeId office = kunming) {
    return code_of(done([&](auto& c) { return activate(c, id, from, today); }, office));
  }
  Case trip(std::int64_t members, std::optional<std::int64_t> days, bool planned) {
    Case one{"delegation", "delegation/1", "A visit", today, {}};
    one.facts.say("members", members);
    one.facts.say_if("days", days);
    one.facts.say("in_plan", planned);
    return one;
  }
  auto passed(Case const& one, std::string reason, Decides decides = Decides::yes) {
    return code_of(done([&](auto& c) { return pass_rules(c, one, reason, decides); }));
  }
  auto passed_late(Case const& one, std::string reason, Decides decides) {
    return code_of(done([&](auto& c) { return pass_rules(c, one, today, reason, decides); }));
  }
  template <class Outcome>
  static std::string code_of(Outcome const& outcome) {
    return outcome ? std::string("done") : outcome.error().errors.first().code;
  }
  template <class Work>
  auto read(Work&& work) {
    auto tx = database.read();
    return work(tx);
  }
  std::vector<std::string> troubles() {
    auto tx = database.read();
    auto found = journal::verify_tables(tx);
    for (auto const& broken : journal::verify(tx).breaks) found.push_back(broken.what);
    return found;
  }

  db::Database database{std::move(*db::Database::open(db::test_database_url(GetParam())))};
  Day today{parse_day("2026-11-30").value()};
  Clock clock{fixed_clock(today)};
};
INSTANTIATE_TEST_SUITE_P(Databases, RuleSets, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& kind) { return kind.param; });

TEST_P(RuleSets, hold_from_the_day_that_was_named_until_the_next_one_does) {
  auto const first = load();
  auto const second = load();
  EXPECT_EQ(activated(first, today - std::chrono::days{1}), "is_over");
  EXPECT_EQ(activated(first, today), "done");
  EXPECT_EQ(activated(first, today + std::chrono::days{9}), "active_already");
  EXPECT_EQ(activated(second, today), "active_already");
  EXPECT_EQ(activated(second, today + std::chrono::days{2}), "done");
  EXPECT_EQ(activated(RuleSetId{99}, today), "not_found");
  auto const on = [&](int days) {
    return read([&](auto& tx) { return set_active_on(tx, kunming, today + std::chrono::days{days}); });
  };
  EXPECT_FALSE(on(-1));
  EXPECT_EQ(on(1)->id, first);
  EXPECT_EQ(on(2)->id, second);
  EXPECT_THAT(read([](auto& tx) { return sets_of(tx, fujisawa); }), IsEmpty()) << "another office has its own";
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(RuleSets, with_words_that_no_case_has_are_refused_and_those_of_before_go_on_and_are_named) {
  constexpr std::string_view good =
      "id,applies,limit,unit,severity,document,article,from,until,standing,title_en\n"
      "ask,partnership.move act=renew home_country=CN,approvals has Council,texts,stop,Circular,3,,,confirmed,Asked\n";
  auto bad = std::string(good);
  bad.replace(bad.find("=CN"), 3, "=cn");
  EXPECT_EQ(code_of(done([&](auto& c) { return load_rules(c, {{"en", "Bad"}}, bad); })), "no_such_country");
  auto const set = done([&](auto& c) { return load_rules(c, {{"en", "Good"}}, good); }).value();
  ASSERT_EQ(activated(set, today), "done");
  auto const named = [&] { return read([&](auto& tx) { return wrong_words_in_force(tx, kunming, today); }); };
  EXPECT_THAT(named(), IsEmpty());
  {
    // As a program of before has taken it.
    auto tx = database.write();
    tx.execute({"b", "UPDATE rule_row SET applies = 'partnership.move act=renew home_country=cn'"});
    tx.commit();
  }
  auto const found = named();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found.front().set, set);
  EXPECT_EQ(found.front().rule, "ask");
  EXPECT_EQ(found.front().fault.why.code, "no_such_country");
  Case renewal{"partnership.move", "partner/1", "", today, {}};
  renewal.facts.say("act", std::string("renew"));
  renewal.facts.say("home_country", std::string("CN"));
  EXPECT_THAT(read([&](auto& tx) { return check_case(tx, kunming, renewal).findings; }), IsEmpty()) << "as it did";
}

TEST_P(RuleSets, of_today_ask_why_a_case_of_a_day_before_is_entered_only_now) {
  EXPECT_EQ(activated(load(), today), "done");
  auto old = trip(6, 3, false);
  old.on = today - std::chrono::days{400};
  EXPECT_EQ(passed_late(old, "", Decides::records), "rule_afterwards");
  EXPECT_EQ(passed_late(old, "Found in the archive.", Decides::no), "reason_by_who_decides") << "a token";
  EXPECT_EQ(passed_late(old, "Found in the archive.", Decides::records), "done");
  auto const kept = read([&](auto& tx) { return overrides_of(tx, kunming, subject_afterwards(old)); });
  ASSERT_THAT(kept, SizeIs(2));
  EXPECT_EQ(kept[0].reason, "Found in the archive.");
  EXPECT_EQ(kept[0].subject, "delegation/1/A visit/2025-10-26");
  EXPECT_EQ(kept[0].title, "A visit") << "what it was, of a subject that does several things";
  EXPECT_EQ(kept[0].on, "2025-10-26");
  auto twelfth = old;
  twelfth.subject = "delegation/12";
  EXPECT_EQ(passed_late(twelfth, "Another one.", Decides::records), "done");
  EXPECT_EQ(read([&](auto& tx) { return overrides_under(tx, kunming, "delegation/1"); }), kept) << "not of the twelfth";
  // What would be stopped today was done all the same: whoever decides says so.
  auto large = trip(9, 3, true);
  large.on = today - std::chrono::days{1};
  EXPECT_EQ(passed_late(large, "It was so.", Decides::records), "reason_by_who_decides");
  EXPECT_EQ(passed_late(large, "It was so.", Decides::yes), "done");
  large.on = today;
  EXPECT_EQ(passed_late(large, "It was so.", Decides::yes), "rule_stops") << "today nobody does it";
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(RuleSets, write_down_a_note_that_was_not_kept_though_it_asks_no_reason) {
  constexpr std::string_view with_note =
      "id,applies,limit,unit,severity,document,article,from,until,standing,title_en\n"
      "size,delegation,members <= 6,persons,stop,Circular,3,,,confirmed,Six at most\n"
      "plan,delegation,in_plan = yes,yes_no,note,Circular,4,,,confirmed,Within the plan\n";
  auto const set = done([&](auto& c) { return load_rules(c, {{"en", "Notes"}}, with_note); }).value();
  ASSERT_EQ(activated(set, today), "done");
  auto const one = trip(6, 3, false);
  ASSERT_EQ(passed(one, "", Decides::records), "done") << "nobody is asked";
  auto const kept = read([&](auto& tx) { return overrides_of(tx, kunming, one.subject); });
  ASSERT_THAT(kept, SizeIs(1));
  EXPECT_EQ(kept[0].rule, "plan");
  EXPECT_EQ(kept[0].answer, Truth::no);
  EXPECT_EQ(kept[0].reason, "");
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(RuleSets, keep_what_was_said_at_a_decision_whatever_is_confirmed_later) {
  auto const set = load();
  ASSERT_EQ(activated(set, today), "done");
  auto const one = trip(6, 3, false);
  ASSERT_TRUE(done([&](auto& c) {
    keep_verdicts(c, "step/3", judge(c.transaction(), kunming, one, today));
    return commands::Outcome<bool>{true};
  }));
  ASSERT_TRUE(done([&](auto& c) { return confirm_rule(c, set, {"days", "days <= 9", "Asked by telephone."}); }));
  auto const kept = read([&](auto& tx) { return verdicts_of(tx, kunming, "step/3"); });
  ASSERT_THAT(kept, SizeIs(3));
  EXPECT_EQ(kept[0].finding.rule.id, "size");
  EXPECT_EQ(kept[0].finding.answer, Truth::yes) << "of what was kept too";
  EXPECT_EQ(kept[1].finding.answer, Truth::unknown);
  EXPECT_EQ(kept[1].finding.why, Unknown::figure_not_found) << "as it was, before it was confirmed";
  EXPECT_EQ(kept[2].finding.answer, Truth::no);
  EXPECT_FALSE(kept[2].is_afterwards);
  EXPECT_THAT(read([&](auto& tx) { return verdicts_of(tx, fujisawa, "step/3"); }), IsEmpty());
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(RuleSets, are_kept_of_the_day_and_of_today_each_by_its_own_set) {
  ASSERT_EQ(activated(load(), today), "done");
  constexpr std::string_view later =
      "id,applies,limit,unit,severity,document,article,from,until,standing,title_en\n"
      "size,delegation,members <= 5,persons,stop,Circular of 2027,3,,,confirmed,Five at most\n";
  auto const set = done([&](auto& c) { return load_rules(c, {{"en", "Later"}}, later); }).value();
  auto const next = today + std::chrono::days{30};
  ASSERT_EQ(activated(set, next), "done");
  auto one = trip(6, 3, true);
  one.on = today;
  ASSERT_TRUE(done([&](auto& c) {
    auto const judged = judge(c.transaction(), kunming, one, next);
    EXPECT_EQ(judged.then.findings, check_case(c.transaction(), kunming, one).findings);
    EXPECT_EQ(judged.afterwards.findings, check_afterwards(c.transaction(), kunming, one, next).findings);
    keep_verdicts(c, "step/3", judged);
    return commands::Outcome<bool>{true};
  }));
  auto const kept = read([&](auto& tx) { return verdicts_of(tx, kunming, "step/3"); });
  ASSERT_THAT(kept, SizeIs(4));
  EXPECT_EQ(kept[0].finding.rule.document, "Circular");
  EXPECT_EQ(kept[0].finding.answer, Truth::yes);
  EXPECT_EQ(kept[3].finding.rule.id, "size");
  EXPECT_EQ(kept[3].finding.rule.document, "Circular of 2027");
  EXPECT_EQ(kept[3].finding.answer, Truth::no);
  EXPECT_TRUE(kept[3].is_afterwards);
}

TEST_P(RuleSets, do_not_ask_twice_what_the_day_itself_asked) {
  EXPECT_EQ(activated(load(), today), "done");
  auto one = trip(9, 3, true);
  one.on = today + std::chrono::days{1};
  auto const later = [&](Day day) { return read([&](auto& tx) { return check_afterwards(tx, kunming, one, day); }); };
  EXPECT_FALSE(later(today + std::chrono::days{10}).set);
  one.on = today - std::chrono::days{1};
  EXPECT_THAT(later(today).findings, SizeIs(3));
  EXPECT_FALSE(later(today - std::chrono::days{1}).set) << "a case of today is none of a day before";
}

TEST_P(RuleSets, come_back_as_they_were_loaded) {
  auto const id = load();
  auto const rules = read([&](auto& tx) { return rules_of(tx, kunming, id); });
  ASSERT_THAT(rules, SizeIs(3));
  Rule size;
  size.id = "size";
  size.applies = "delegation";
  size.limit = "members <= 6";
  size.unit = "persons";
  size.severity = Severity::stop;
  size.document = "Circular";
  size.article = "3";
  size.title = {{"en", "Six at most"}};
  EXPECT_EQ(rules.front(), size);
  EXPECT_EQ(rules.at(1).standing, Standing::unconfirmed);
}

TEST_P(RuleSets, that_are_wrong_are_not_loaded_at_all) {
  auto const wrong = done([](auto& c) { return load_rules(c, {{"en", " "}}, "id\nx\n"); });
  EXPECT_EQ(code_of(wrong), "empty");
  EXPECT_GT(wrong.error().errors.count(), 1U);
  EXPECT_THAT(read([](auto& tx) { return sets_of(tx, kunming); }), IsEmpty());
}

TEST_P(RuleSets, are_confirmed_rule_by_rule_with_the_figure_that_was_missing) {
  auto const id = load();
  ASSERT_EQ(activated(id, today), "done");
  auto const confirmed = [&](std::string rule, std::string limit, std::string words) {
    return code_of(done([&](auto& c) { return confirm_rule(c, id, {rule, limit, words}); }));
  };
  EXPECT_EQ(passed(trip(6, 3, true), ""), "rule_needs_reason") << "unknown is never read as yes";
  EXPECT_EQ(confirmed("days", "", "By telephone"), "empty");
  EXPECT_EQ(confirmed("days", "days <= ten", "By telephone"), "not_a_limit");
  EXPECT_EQ(confirmed("days", "days <= 10", " "), "empty");
  EXPECT_EQ(confirmed("none", "days <= 10", "x"), "not_found");
  ASSERT_EQ(confirmed("days", "days <= 10", "The circular of 2013, in the office's safe"), "done");
  EXPECT_EQ(passed(trip(6, 3, true), ""), "done");
  auto const history = read([](auto& tx) { return history_of(tx, kunming, "days"); });
  ASSERT_THAT(history, SizeIs(1));
  EXPECT_EQ(history.front().rule.limit, "days <= 10");
  EXPECT_EQ(history.front().confirmed_by, "account:1");
  EXPECT_THAT(troubles(), IsEmpty());
}

TEST_P(RuleSets, stop_or_ask_for_a_reason_which_is_written_down) {
  auto const id = load();
  EXPECT_EQ(passed(trip(9, 3, false), ""), "done") << "no set is active";
  ASSERT_EQ(activated(id, today), "done");
  ASSERT_TRUE(done([&](auto& c) { return confirm_rule(c, id, {"days", "days <= 10", "The circular"}); }));
  EXPECT_EQ(passed(trip(7, 3, true), "We must"), "rule_stops") << "no reason goes past it";
  EXPECT_EQ(passed(trip(6, 3, false), ""), "rule_needs_reason");
  EXPECT_EQ(passed(trip(6, 3, false), "An invitation came late.", Decides::no), "reason_by_who_decides");
  EXPECT_EQ(passed(trip(6, std::nullopt, true), "", Decides::yes), "rule_needs_reason") << "days are not known";
  EXPECT_THAT(read([](auto& tx) { return overrides_of(tx, kunming, "delegation/1"); }), IsEmpty());
  ASSERT_EQ(passed(trip(6, 3, false), "An invitation came late."), "done");
  auto const written = read([](auto& tx) { return overrides_of(tx, kunming, "delegation/1"); });
  ASSERT_THAT(written, SizeIs(1));
  EXPECT_EQ(written.front(), (Override{"delegation/1", id, "plan", Truth::no, "An invitation came late.", "account:1",
                                       "2026-11-30T00:00:00.000Z", "A visit", "2026-11-30"}));
  EXPECT_THAT(read([](auto& tx) { return overrides_of_rule(tx, kunming, "plan"); }), SizeIs(1));
  EXPECT_THAT(read([](auto& tx) { return overrides_of(tx, fujisawa, "delegation/1"); }), IsEmpty());
  EXPECT_THAT(troubles(), IsEmpty());
}

}  // namespace
}  // namespace amity::rules
