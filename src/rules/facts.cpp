// SPDX-License-Identifier: Apache-2.0
#include "rules/facts.h"

#include <unicode/uloc.h>

#include <algorithm>
#include <array>

namespace amity::rules {
namespace {

using enum FactType;

// A test of the whole program holds these to the lists of the rooms whose words they are.
constexpr std::array<std::string_view, 15> act_words{
    "make_contact", "declare_intent", "begin_exchange", "submit", "approve", "sign",    "renew", "fall_dormant",
    "revive",       "suspend",        "resume",         "lapse",  "sever",   "rescind", "end"};
// Of a kind that nobody knows nothing is said: a rule cannot ask for it.
constexpr std::array<std::string_view, 3> tie_words{"sister_city", "friendly_exchange", "project"};
constexpr std::array<std::string_view, 2> direction_words{"in", "out"};
constexpr std::array<std::string_view, 3> language_words{"zh", "ja", "en"};

std::span<std::string_view const> acts() { return act_words; }
std::span<std::string_view const> ties() { return tie_words; }
std::span<std::string_view const> directions() { return direction_words; }
std::span<std::string_view const> languages() { return language_words; }

constexpr std::array issuing_facts{FactName{"language", word, languages},
                                   FactName{"partner", yes_no},
                                   FactName{"answers", yes_no},
                                   FactName{"text", yes_no},
                                   FactName{"enclosures", number},
                                   FactName{"asked", number},
                                   FactName{"agreed", number},
                                   FactName{"arrived", date},
                                   FactName{"issued", date},
                                   FactName{"answer_due", date}};
constexpr std::array move_facts{FactName{"act", word, acts},
                                FactName{"kind", word, ties},
                                FactName{"home_country", word, country_codes},
                                FactName{"partner_country", word, country_codes},
                                FactName{"on", date},
                                FactName{"intent", yes_no},
                                FactName{"intent_on", date},
                                FactName{"exchange", yes_no},
                                FactName{"exchange_on", date},
                                FactName{"approvals", texts},
                                FactName{"document", yes_no},
                                FactName{"authority", texts},
                                FactName{"diplomatic_relations", yes_no},
                                FactName{"same_level", yes_no},
                                FactName{"tied_to_another", yes_no},
                                FactName{"years_since_tie", number},
                                FactName{"tenth_year", yes_no}};
constexpr std::array delegation_facts{FactName{"direction", word, directions},
                                      FactName{"members", number},
                                      FactName{"countries", number},
                                      FactName{"days", number},
                                      FactName{"official_percent", number},
                                      FactName{"relatives", yes_no},
                                      FactName{"inviter_is_counterpart", yes_no},
                                      FactName{"in_plan", yes_no},
                                      FactName{"in_budget", yes_no},
                                      FactName{"signs", yes_no},
                                      FactName{"led_by_mayor", yes_no},
                                      FactName{"approvals", texts},
                                      FactName{"disclosed", date},
                                      FactName{"departs", date},
                                      FactName{"returns", date},
                                      FactName{"reported", date},
                                      FactName{"disclosed_after", date},
                                      FactName{"passports_back", date},
                                      FactName{"guest_is_envoy", yes_no},
                                      FactName{"requested", date},
                                      FactName{"arrives", date},
                                      FactName{"host_rank_equal", yes_no}};
constexpr std::array gift_facts{FactName{"direction", word, directions},
                                FactName{"value_yuan", number},
                                FactName{"received", date},
                                FactName{"declared", date},
                                FactName{"handed_in", date},
                                FactName{"in_return", yes_no}};
constexpr std::array conference_facts{FactName{"countries", number}, FactName{"foreigners", number},
                                      FactName{"people", number},    FactName{"applied", date},
                                      FactName{"opens", date},       FactName{"approvals", texts},
                                      FactName{"yearly", yes_no}};
constexpr std::array all_kinds{CaseKind{"letter.issue", issuing_facts}, CaseKind{"partnership.move", move_facts},
                               CaseKind{"delegation", delegation_facts}, CaseKind{"gift", gift_facts},
                               CaseKind{"conference", conference_facts}};

}  // namespace

FactValue const* Facts::find(std::string_view name) const {
  auto const at = values_.find(name);
  return at == values_.end() ? nullptr : &at->second;
}

std::span<std::string_view const> country_codes() {
  static auto const codes = [] {
    std::vector<std::string_view> all{"XK"};
    for (auto const* code = uloc_getISOCountries(); *code != nullptr; ++code) all.emplace_back(*code);
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }();
  return codes;
}

std::span<CaseKind const> kinds() { return all_kinds; }

CaseKind const* find_kind(std::string_view name) {
  auto const at = std::ranges::find(all_kinds, name, &CaseKind::name);
  return at == all_kinds.end() ? nullptr : &*at;
}

FactName const* find_fact(CaseKind const& kind, std::string_view name) {
  auto const at = std::ranges::find(kind.facts, name, &FactName::name);
  return at == kind.facts.end() ? nullptr : &*at;
}

}  // namespace amity::rules
