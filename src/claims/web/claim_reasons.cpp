// SPDX-License-Identifier: Apache-2.0
// Why a claim holds, does not, or is open: one or two plain sentences, before any list of sources.
#include "claim_words.h"
#include "claims/web/claim_text.h"
#include "ui/format.h"
#include "ui/messages.h"

#include <algorithm>
#include <map>
#include <set>

namespace amity::claims::web {
namespace {

using claims::Claim;
using claims::ClaimKind;
using claims::Doubt;
using partnerships::Partnership;
using partnerships::SourceKind;

constexpr std::size_t most_named = 3;

// One language's words on one claim.
struct Teller {
  snapshot::World const& world;
  Claim const& claim;
  std::string_view language;

  std::string text(std::string_view key, std::initializer_list<ui::Argument> arguments = {}) const {
    return ui::Messages::embedded().text(language, key, arguments);
  }
  std::string city(CityId id) const { return std::string(world.atlas.name_in(*world.atlas.city(id), language).text); }
  // Of the home city's own circle its partner, else both cities, that of the claim's first country first.
  std::string name(Partnership const& partnership) const {
    if (claim.places.size() != 2) return city(partnership.other(*claim.sentence.home));
    auto const a_first = world.atlas.city(partnership.a)->country == claim.places.front().code;
    auto const one = city(a_first ? partnership.a : partnership.b);
    auto const other = city(a_first ? partnership.b : partnership.a);
    return text("reason.pair", {{"a", one}, {"b", other}});
  }
  std::string name(claims::NotKnown const& gap) const { return gap.city ? city(*gap.city) : name(*gap.partnership); }
  std::string listed(std::vector<std::string> const& names) const {
    std::string list;
    for (std::size_t i = 0; i < std::min(names.size(), most_named); ++i)
      list += (i == 0 ? "" : text("list.separator")) + names[i];
    return list;
  }
};

std::int64_t beyond_named(std::size_t all) { return static_cast<std::int64_t>(all - std::min(all, most_named)); }

std::string_view word_for(std::set<SourceKind> const& kinds) {
  if (kinds.size() != 1) return "source";
  switch (*kinds.begin()) {
    case SourceKind::list:
      return "list";
    case SourceKind::press:
      return "press";
    case SourceKind::official:
      return "official";
    case SourceKind::office:
      return "source";
  }
  return "source";
}

// What stands against the claim in its place: the partnerships, and who states the first of them.
struct Beside {
  std::vector<Partnership const*> partnerships;
  std::set<std::string> sources;
  std::set<SourceKind> kinds;
};

Beside beside(Claim const& claim, bool counted) {
  Beside found;
  for (auto const& witness : claim.counter_evidence) {
    if (witness.counted != counted || witness.partnership == claim.subject) continue;
    auto& list = found.partnerships;
    if (std::find(list.begin(), list.end(), witness.partnership) == list.end()) list.push_back(witness.partnership);
    if (witness.partnership != list.front()) continue;
    found.sources.insert(witness.source->key);
    found.kinds.insert(witness.source->kind);
  }
  return found;
}

std::string too(Teller const& say, Beside const& others) {
  auto const n = static_cast<std::int64_t>(others.sources.size());
  auto const name = say.name(*others.partnerships.front());
  auto sentence = say.text(say.claim.places.size() == 2 ? "reason.pair_too" : "reason.city_too",
                           {{"n", n}, {"what", word_for(others.kinds)}, {"name", name}});
  auto const more = static_cast<std::int64_t>(others.partnerships.size()) - 1 + say.claim.more;
  return more > 0 ? say.text("reason.and_more", {{"sentence", sentence}, {"n", more}}) : sentence;
}

std::string denied(Teller const& say) {
  for (auto const& witness : say.claim.evidence)
    if (witness.partnership != say.claim.subject)
      return say.text("reason.denied", {{"source", witness.source->name}, {"name", say.name(*witness.partnership)}});
  return {};
}

std::string reason_of_only(Teller const& say) {
  if (auto const others = beside(say.claim, true); !others.partnerships.empty()) return too(say, others) + denied(say);
  if (auto const others = beside(say.claim, false); !others.partnerships.empty())
    return say.text("reason.set_aside", {{"sentence", too(say, others)}});
  return say.text("reason.alone");
}

// What is open, the commonest doubt first told: "No date is known of Bangkok, Da Nang, Mandalay and 4 more; ..."
std::string reason_of_gaps(Teller const& say) {
  std::string own;
  std::map<Doubt, std::vector<std::string>> by_doubt;
  for (auto const& gap : say.claim.not_known)
    if (gap.partnership != nullptr && gap.partnership == say.claim.subject)
      own = say.text("reason.own." + std::string(claims::to_string(gap.why)));
    else
      by_doubt[gap.why].push_back(say.name(gap));
  auto const commonest = std::max_element(
      by_doubt.begin(), by_doubt.end(), [](auto const& x, auto const& y) { return x.second.size() < y.second.size(); });
  if (commonest == by_doubt.end()) return own;
  auto const names = say.listed(commonest->second);
  return own + say.text("reason." + std::string(claims::to_string(commonest->first)),
                        {{"names", names},
                         {"more", beyond_named(commonest->second.size()) + say.claim.more},
                         {"n", static_cast<std::int64_t>(commonest->second.size()) + say.claim.more}});
}

std::string reason_of_first(Teller const& say) {
  if (auto const aside = beside(say.claim, false); say.claim.truth == Truth::yes && !aside.partnerships.empty())
    return say.text("reason.set_aside", {{"sentence", too(say, aside)}});
  if (say.claim.truth == Truth::yes && say.claim.sentence.n > 1)
    return say.text("reason.among", {{"n", static_cast<std::int64_t>(say.claim.sentence.n) - 1}});
  if (say.claim.truth == Truth::yes) return say.text("reason.later");
  if (say.claim.truth == Truth::unknown) return reason_of_gaps(say);
  auto const earlier = beside(say.claim, true);
  if (earlier.partnerships.empty()) return {};
  auto const& first = *earlier.partnerships.front();
  auto const on = first.resolution.signed_on ? ui::format_date(say.language, *first.resolution.signed_on) : "";
  auto const name = say.name(first);
  auto const more = static_cast<std::int64_t>(earlier.partnerships.size()) - 1 + say.claim.more;
  return say.text("reason.earlier", {{"name", name}, {"date", on.empty() ? "none" : on}, {"n", more}});
}

std::string reason_of_number(Teller const& say) {
  if (!say.claim.not_known.empty()) return reason_of_gaps(say);
  if (say.claim.standing.empty()) return say.text("reason.reach");
  auto const& first = say.claim.standing.front();
  auto const name = say.city(first.city);
  return say.text("reason.most", {{"name", name}, {"n", static_cast<std::int64_t>(first.partners.at_least)}});
}

}  // namespace

std::string reason_in(snapshot::World const& world, Claim const& claim, std::string_view language) {
  Teller const say{world, claim, language};
  switch (claim.kind) {
    case ClaimKind::only:
    case ClaimKind::only_between:
      return claim.truth == Truth::unknown && beside(claim, true).partnerships.empty() ? reason_of_gaps(say)
                                                                                       : reason_of_only(say);
    case ClaimKind::first:
    case ClaimKind::oldest:
    case ClaimKind::first_between:
    case ClaimKind::among_first_between:
      return reason_of_first(say);
    case ClaimKind::countries:
    case ClaimKind::continents:
    case ClaimKind::place:
    case ClaimKind::among_top:
      return reason_of_number(say);
  }
  return {};
}

LocalText reasons(snapshot::World const& world, Claim const& claim) {
  LocalText text;
  for (auto const language : interface_languages) text.emplace(language, reason_in(world, claim, language));
  return text;
}

}  // namespace amity::claims::web
