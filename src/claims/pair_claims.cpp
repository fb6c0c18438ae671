// SPDX-License-Identifier: Apache-2.0
// Claims on the pairs of two countries.
#include "claims/claims.h"
#include "claims/judgement.h"
#include "evidence.h"
#include "subjects.h"

#include <algorithm>
#include <map>

namespace amity::claims {
namespace {

using partnerships::Partnership;

constexpr std::size_t few = 3;  // "among the first three"

// A pair of countries: the first is the one that the claim's "home" city lies in.
struct Countries {
  std::string one;
  std::string other;
};

// The same place under another record is the same city.
CityId place_itself(Ground const& ground, CityId id) {
  auto const* city = ground.atlas.city(id);
  return city != nullptr && city->same_as ? *city->same_as : id;
}

// The ties between two countries; of two records of one pair the one that is surer, or the home city's own.
Field pair_field(Ground const& ground, Countries const& countries, CityId home, Counting const& counting) {
  Field field;
  std::map<std::pair<CityId, CityId>, std::size_t> known;
  for (auto const at : ground.index.between(countries.one, countries.other)) {
    auto const& partnership = ground.reg.partnerships()[at];
    auto const places = std::minmax(place_itself(ground, partnership.a), place_itself(ground, partnership.b));
    auto const [entry, is_new] = known.emplace(places, field.counted.size());
    add_tie(field, ground, partnership, counting);
    if (is_new) continue;
    auto const kept = entry->second;
    auto const& before = *field.counted[kept].partnership;
    auto const is_home = [&](Partnership const& p) { return p.a == home || p.b == home; };
    if (!is_home(before) && (is_home(partnership) || field.counted.back().stands > field.counted[kept].stands)) {
      field.counted[kept] = field.counted.back();
      field.told[kept] = field.told.back();
    }
    field.counted.pop_back();
    field.told.pop_back();
  }
  return field;
}

struct PairQuestion {
  Ground const& ground;
  Countries countries;
  std::optional<CityId> home;
  Counting counting;
  Field field;
};

Claim claim_on(ClaimKind kind, PairQuestion const& question, std::size_t subject) {
  Claim claim;
  auto const& partnership = *question.field.counted[subject].partnership;
  auto const a_first = question.ground.atlas.city(partnership.a)->country == question.countries.one;
  claim.kind = kind;
  claim.counting = question.counting;
  claim.home = question.home;
  claim.subject = &partnership;
  claim.places = {{Place::Type::country, question.countries.one}, {Place::Type::country, question.countries.other}};
  claim.sentence.home = a_first ? partnership.a : partnership.b;
  claim.sentence.city = a_first ? partnership.b : partnership.a;
  claim.sentence.place = claim.places[0];
  claim.sentence.other_place = claim.places[1];
  return claim;
}

Claim only_claim(PairQuestion const& question, std::size_t subject) {
  auto claim = claim_on(ClaimKind::only_between, question, subject);
  auto const seen = seen_from(question.field, subject);
  claim.truth = only_one(seen.counted, subject);
  claim.sentence.key = "claim.only_between";
  add_evidence(claim, question.ground, seen, subject, Against::beside);
  return claim;
}

Claim first_claim(PairQuestion const& question, std::size_t subject, std::size_t n) {
  auto claim = claim_on(n == 1 ? ClaimKind::first_between : ClaimKind::among_first_between, question, subject);
  auto const seen = seen_from(question.field, subject);
  claim.truth = among_first(seen.counted, subject, n, question.counting.as_of);
  claim.sentence.key = n == 1 ? "claim.first_between" : "claim.among_first_between";
  claim.sentence.n = static_cast<int>(n);
  add_evidence(claim, question.ground, seen, subject, Against::before);
  return claim;
}

std::size_t possible_ties(Field const& field) {
  return static_cast<std::size_t>(
      std::count_if(field.told.begin(), field.told.end(), [](Tie const& tie) { return tie.stands != Truth::no; }));
}

// Whether the home city's own circle would have it that this tie is the only one with the country.
bool stands_alone(PairQuestion const& question, std::size_t subject) {
  std::vector<std::size_t> own;
  for (std::size_t i = 0; i < question.field.counted.size(); ++i) {
    auto const& partnership = *question.field.counted[i].partnership;
    if (partnership.a == *question.home || partnership.b == *question.home) own.push_back(i);
  }
  auto const alone = nearest_to_only(chosen(question.field, own));
  return alone && own[*alone] == subject;
}

// A tie is among the first n only if it is signed by a day by which fewer others were: of those that surely are, all;
// where none surely is, those with the earliest days.
std::vector<std::size_t> nearest_to_first_few(PairQuestion const& question) {
  auto const& ties = question.field.counted;
  std::vector<std::size_t> sure;
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < ties.size(); ++i) {
    auto const holds = among_first(ties, i, few, question.counting.as_of);
    if (holds == Truth::yes) sure.push_back(i);
    if (holds == Truth::unknown) open.push_back(i);
  }
  if (!sure.empty()) return sure;
  std::stable_sort(open.begin(), open.end(), [&](std::size_t x, std::size_t y) {
    return std::pair{!ties[x].stands, ties[x].began.latest} < std::pair{!ties[y].stands, ties[y].began.latest};
  });
  open.resize(std::min(open.size(), few));
  return open;
}

// Of a tie without any date that it may have been the first says nothing.
bool worth_saying(PairQuestion const& question, std::size_t subject, Claim const& claim) {
  return claim.truth == Truth::yes ||
         (claim.truth == Truth::unknown && question.field.told[subject].date != Doubt::date_not_known);
}

void add_home_claims(std::vector<Claim>& claims, PairQuestion const& question, std::size_t subject) {
  if (stands_alone(question, subject)) claims.push_back(only_claim(question, subject));
  if (possible_ties(question.field) < 2) return;
  auto first = first_claim(question, subject, 1);
  if (worth_saying(question, subject, first)) claims.push_back(first);
  if (first.truth == Truth::yes || possible_ties(question.field) <= few) return;
  auto among = first_claim(question, subject, few);
  if (worth_saying(question, subject, among)) claims.push_back(std::move(among));
}

void add_first_claims(std::vector<Claim>& claims, PairQuestion const& question) {
  for (auto const i : nearest_to_first(question.field, question.counting.as_of))
    claims.push_back(first_claim(question, i, 1));
  if (possible_ties(question.field) > few)
    for (auto const i : nearest_to_first_few(question)) claims.push_back(first_claim(question, i, few));
}

void leave_open(Claim& claim) {
  if (claim.truth != Truth::yes) return;
  claim.truth = Truth::unknown;
  claim.not_known.push_back({claim.subject, Doubt::others_not_read, {}});
}

}  // namespace

std::vector<Claim> claims_on_pairs(Ground const& ground, atlas::City const& home, Counting const& counting) {
  std::vector<Claim> claims;
  std::map<std::string, std::vector<Partnership const*>> by_country;
  for (auto const at : ground.reg.of(home.id)) {
    auto const& partnership = ground.reg.partnerships()[at];
    auto const* partner = ground.atlas.city(partnership.other(home.id));
    if (partner != nullptr && partner->country != home.country)
      by_country[std::string(partner->country)].push_back(&partnership);
  }
  for (auto const& [country, own] : by_country) {
    Countries countries{std::string(home.country), country};
    auto field = pair_field(ground, countries, home.id, counting);
    PairQuestion const question{ground, std::move(countries), home.id, counting, std::move(field)};
    for (auto const* partnership : own)
      for (std::size_t i = 0; i < question.field.told.size(); ++i)
        if (question.field.told[i].partnership == partnership && question.field.told[i].stands != Truth::no)
          add_home_claims(claims, question, i);
  }
  return claims;
}

Result<std::vector<Claim>> claims_between(Ground const& ground, std::string_view one, std::string_view other,
                                          Counting const& counting) {
  Countries countries;
  for (auto const& [code, into] : {std::pair{one, &countries.one}, std::pair{other, &countries.other}}) {
    auto const* country = ground.atlas.country(code);
    if (country == nullptr)
      return fail(Errc::invalid, "no country has the code \"" + std::string(code.substr(0, 40)) + "\"", "between",
                  "two codes of ISO 3166-1 such as CN,BD");
    *into = country->code;
  }
  if (countries.one == countries.other)
    return fail(Errc::invalid, "a claim between countries needs two different ones", "between",
                "two codes of ISO 3166-1 such as CN,BD");
  auto field = pair_field(ground, countries, CityId{}, counting);
  PairQuestion const question{ground, std::move(countries), std::nullopt, counting, std::move(field)};
  std::vector<Claim> claims;
  // With more than a few pairs, none is the only one, and saying so of each would say nothing.
  if (possible_ties(question.field) <= few)
    for (std::size_t i = 0; i < question.field.told.size(); ++i)
      if (question.field.told[i].stands != Truth::no) claims.push_back(only_claim(question, i));
  if (possible_ties(question.field) > 1) add_first_claims(claims, question);
  if (!ground.index.reaches_beyond_circles(question.countries.one) &&
      !ground.index.reaches_beyond_circles(question.countries.other))
    for (auto& claim : claims) leave_open(claim);
  return claims;
}

}  // namespace amity::claims
