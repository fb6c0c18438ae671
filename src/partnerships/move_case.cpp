// SPDX-License-Identifier: Apache-2.0
#include "partnerships/move_case.h"

#include "core/subjects.h"
#include "core/truth.h"
#include "partnerships/sql.h"

#include <algorithm>

namespace amity::partnerships {
namespace {

// Whether one move was before another's last day.
Truth was_before(MoveFields const& one, Day other) {
  if (!one.on) return Truth::unknown;
  if (one.on->latest() <= other) return Truth::yes;
  return one.on->earliest() > other ? Truth::no : Truth::unknown;
}

struct Before {
  Truth was{Truth::no};
  std::optional<Day> on{};
};

Before step_before(std::vector<MoveFields> const& moves, MoveFields const& itself, Act act, Day day) {
  Before found;
  for (auto const& move : moves) {
    if (move.act != act || move == itself) continue;
    auto const was = was_before(move, day);
    found.was = found.was || was;
    if (was == Truth::yes && move.on && move.on->day() != 0) found.on = move.on->latest();
  }
  return found;
}

// What is not written down was not done where somebody stands before the step; of years ago not everything is.
enum class Records { whole, in_part };

void say_step(rules::Facts& facts, std::string const& name, Before const& step, Records records) {
  if (step.was == Truth::yes || (step.was == Truth::no && records == Records::whole))
    facts.say(name, step.was == Truth::yes);
  facts.say_if(name + "_on", step.on);
}

rules::Texts approvals_before(std::vector<MoveFields> const& moves, MoveFields const& itself, Day day,
                              Records records) {
  rules::Texts texts;
  for (auto const& move : moves) {
    if (move.act != Act::approve || move == itself) continue;
    auto const was = was_before(move, day);
    if (was == Truth::yes) texts.push_back(move.authority);
    if (was == Truth::unknown) texts.emplace_back();  // somebody approved, and nobody knows when
  }
  // Others may have approved of it as well.
  if (!texts.empty() && records == Records::in_part) texts.emplace_back();
  return texts;
}

// The last day that it can mean; of a year or month that is not over yet, today.
Day day_of(MoveFields const& move, Day today) {
  if (!move.on) return today;
  return move.on->earliest() <= today ? std::min(move.on->latest(), today) : move.on->latest();
}

// Anniversaries are counted by the calendar's years: that of 1981 is the fortieth all through 2021. Where the register
// has no signing, the first one of the life; nothing of a year before it, or of its own.
std::optional<std::int64_t> years_since_tie(std::vector<MoveFields> const& moves,
                                            MoveCircumstances const& circumstances, Day day) {
  auto tied_on = circumstances.tied_on;
  for (auto const& move : moves)
    if (!tied_on && move.act == Act::sign) tied_on = move.on;
  if (!tied_on) return std::nullopt;
  auto const years = static_cast<int>(std::chrono::year_month_day{day}.year()) - tied_on->year();
  return years > 0 ? std::optional<std::int64_t>{years} : std::nullopt;
}

std::optional<std::string> country_of(db::Transaction& transaction, CityId city) {
  return transaction.one(sql::country_of_city, {{"city", city}},
                         [](db::Row const& row) { return row.get<std::string>(0); });
}

}  // namespace

std::vector<rules::Override> entered_afterwards(db::Transaction& transaction, OfficeId office, CityId partner,
                                                MoveFields const& move) {
  if (!move.on) return {};
  rules::Case one{
      "partnership.move", partner_subject(partner), std::string(to_string(move.act)), move.on->latest(), {}};
  if (move.on->day() == 0) one.known = amity::to_string(*move.on);
  return rules::overrides_of(transaction, office, rules::subject_afterwards(one));
}

Result<rules::Case> move_case(db::Transaction& transaction, OfficeId office, CityId partner, MoveFields const& move,
                              MoveCircumstances const& circumstances) {
  auto const life = kept_life(transaction, office, partner);
  if (!life) return Failure{life.error()};
  auto const day = day_of(move, circumstances.today);
  rules::Case one{"partnership.move", partner_subject(partner), std::string(to_string(move.act)), day, {}};
  auto const records = day < circumstances.today ? Records::in_part : Records::whole;
  auto& facts = one.facts;
  facts.say("act", std::string(to_string(move.act)));
  if (circumstances.kind && *circumstances.kind != Kind::unspecified)
    facts.say("kind", std::string(to_string(*circumstances.kind)));
  if (auto home = rules::home_country(transaction, office); !home.empty()) facts.say("home_country", std::move(home));
  facts.say_if("partner_country", country_of(transaction, partner));
  if (move.on && move.on->day() != 0) facts.say("on", move.on->latest());
  say_step(facts, "intent", step_before(life->moves, move, Act::declare_intent, day), records);
  say_step(facts, "exchange", step_before(life->moves, move, Act::begin_exchange, day), records);
  if (move.on && move.on->day() == 0) one.known = amity::to_string(*move.on);
  // Where nobody wrote an approval down it is not known whether there was one.
  if (auto approvals = approvals_before(life->moves, move, day, records); !approvals.empty())
    facts.say("approvals", std::move(approvals));
  facts.say("document", !move.document.empty());
  facts.say("authority", rules::Texts{move.authority});
  facts.say_if("diplomatic_relations", circumstances.diplomatic_relations);
  facts.say_if("tied_to_another", circumstances.tied_to_another);
  if (auto const years = years_since_tie(life->moves, circumstances, day)) {
    constexpr int round = 10;
    facts.say("years_since_tie", *years);
    facts.say("tenth_year", *years % round == 0);
  }
  return one;
}

Result<std::vector<rules::Case>> move_cases(db::Transaction& transaction, OfficeId office, CityId partner,
                                            MoveCircumstances const& circumstances) {
  auto const life = kept_life(transaction, office, partner);
  if (!life) return Failure{life.error()};
  std::vector<rules::Case> cases;
  for (auto const& move : life->moves) {
    auto one = move_case(transaction, office, partner, move, circumstances);
    if (!one) return Failure{one.error()};
    cases.push_back(*std::move(one));
  }
  return cases;
}

}  // namespace amity::partnerships
