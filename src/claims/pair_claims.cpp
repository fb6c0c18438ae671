// SPDX-License-Identifier: Apache-2.0
// Claims on the pairs of two countries.
#include "claims/claims.h"
#include "claims/judgement.h"
#include "evidence.h"
#include "subjects.h"

#include <algorithm>
#include <map>
#include <memory>

namespace amity::claims {
namespace {

// With more pairs than these, none is the only one, and saying so of each would say nothing. And where more are told by
// sources that do not count, what counts shows what has been read rather than what there is.
constexpr std::size_t few = 3;

// A pair of countries: the first is the one that the claim's "home" city lies in.
struct Countries {
  std::string one;
  std::string other;
};

struct PairQuestion {
  ClaimContext const& context;
  Question const& question;
  std::shared_ptr<ClaimIndex const> counted_tally;
  std::shared_ptr<ClaimIndex const> told_tally;
  Countries countries;
  std::optional<CityId> home;

  Day day() const { return question.scope.as_of; }
  Pairs pairs() const {
    return {*counted_tally, *told_tally, counted_tally->between(countries.one, countries.other),
            told_tally->between(countries.one, countries.other)};
  }
  // Pairs that are or were perhaps ties by the day, by all sources.
  std::size_t possible() const { return pairs().told_list.by_start.size(); }
};

PairQuestion question_on(ClaimContext const& context, Question const& question) {
  auto everything = question.scope;
  everything.sources = SourceLevel::all;
  auto told = context.claim_indexes.of(everything);
  auto counted = question.scope == everything ? told : context.claim_indexes.of(question.scope);
  return {context, question, std::move(counted), std::move(told), {}, std::nullopt};
}

Claim claim_on(ClaimKind kind, PairQuestion const& q, std::uint32_t subject) {
  Claim claim;
  auto const& partnership = q.context.reg.partnerships()[subject];
  auto const a_first = q.context.atlas.city(partnership.a)->country == q.countries.one;
  claim.kind = kind;
  claim.scope = q.question.scope;
  claim.home = q.home;
  claim.subject = &partnership;
  claim.places = {{ClaimArea::Type::country, q.countries.one}, {ClaimArea::Type::country, q.countries.other}};
  claim.sentence.home = a_first ? partnership.a : partnership.b;
  claim.sentence.city = a_first ? partnership.b : partnership.a;
  claim.sentence.place = claim.places[0];
  claim.sentence.other_place = claim.places[1];
  return claim;
}

ScopedPartnership seen_by(PairQuestion const& q, std::uint32_t subject) {
  return seen(q.counted_tally->tie(subject), q.told_tally->tie(subject));
}

void finish(Claim& claim, PairQuestion const& q, Contest const& contest) {
  if (claim.truth == Truth::yes && contest.told_only.all > few) {
    claim.truth = Truth::unknown;
    for (auto const& rival : contest.told_only.nearest)
      claim.not_known.push_back({rival.partnership, Doubt::no_source, rival.began, std::nullopt});
  }
  add_evidence(claim, q.context, contest);
}

Claim only_claim(PairQuestion const& q, std::uint32_t subject) {
  auto claim = claim_on(ClaimKind::only_between, q, subject);
  auto const pairs = q.pairs();
  auto const tie = seen_by(q, subject);
  auto const self = pairs.counted.standing_for(subject);
  claim.truth = tie.in_force && !pairs.counted.another_in_force(pairs.counted_list, self);
  claim.sentence.key = "claim.only_between";
  finish(claim, q, contest_in(pairs, tie, self, Against::beside, q.day()));
  return claim;
}

Claim first_claim(PairQuestion const& q, std::uint32_t subject, std::size_t n) {
  auto claim = claim_on(n == 1 ? ClaimKind::first_between : ClaimKind::among_first_between, q, subject);
  auto const pairs = q.pairs();
  auto const tie = seen_by(q, subject);
  auto const self = pairs.counted.standing_for(subject);
  claim.truth = among_first(tie, pairs.counted.before(pairs.counted_list, tie, self, q.day()), n, q.day());
  claim.sentence.key = n == 1 ? "claim.first_between" : "claim.among_first_between";
  claim.sentence.n = static_cast<int>(n);
  finish(claim, q, contest_in(pairs, tie, self, Against::before, q.day()));
  return claim;
}

// Whether the home city's own circle would have it that this tie is the only one with the country.
bool stands_alone(PairQuestion const& q, std::vector<std::uint32_t> const& own, std::uint32_t subject) {
  Field field;
  for (auto const at : own) {
    field.counted.push_back(q.counted_tally->tie(at));
    field.told.push_back(q.told_tally->tie(at));
  }
  auto const alone = nearest_to_only(field);
  return alone && own[*alone] == subject;
}

// Of a tie without any date that it may have been the first says nothing.
bool worth_saying(PairQuestion const& q, std::uint32_t subject, Claim const& claim) {
  return claim.truth == Truth::yes ||
         (claim.truth == Truth::unknown && q.told_tally->tie(subject).date != Doubt::date_not_known);
}

void add_home_claims(std::vector<Claim>& claims, PairQuestion const& q, std::vector<std::uint32_t> const& own) {
  for (auto const subject : own) {
    if (q.told_tally->tie(subject).stands == Truth::no) continue;
    if (q.possible() <= few && stands_alone(q, own, subject)) claims.push_back(only_claim(q, subject));
    if (q.possible() < 2) continue;
    auto first = first_claim(q, subject, 1);
    auto const is_first = first.truth == Truth::yes;
    if (worth_saying(q, subject, first)) claims.push_back(std::move(first));
    if (is_first || q.question.among < 2 || q.possible() <= q.question.among) continue;
    auto among = first_claim(q, subject, q.question.among);
    if (worth_saying(q, subject, among)) claims.push_back(std::move(among));
  }
}

// A tie is among the first n only if it is signed by a day by which fewer others were: of those that surely are, all;
// where none surely is, those with the earliest days.
std::vector<std::uint32_t> nearest_to_first(PairQuestion const& q, ClaimIndex const& claim_index, std::size_t n) {
  auto const& list = claim_index.between(q.countries.one, q.countries.other);
  std::vector<std::uint32_t> nearest;
  for (auto const at : list.sure) {
    auto const before = claim_index.before(list, claim_index.tie(at), at, q.day());
    if (before.perhaps > n) break;
    if (among_first(claim_index.tie(at), before, n, q.day()) == Truth::yes) nearest.push_back(at);
  }
  if (!nearest.empty()) return nearest;
  for (auto const* ties : {&list.sure, &list.open})
    for (auto const at : *ties) {
      if (nearest.size() == n) return nearest;
      if (among_first(claim_index.tie(at), claim_index.before(list, claim_index.tie(at), at, q.day()), n, q.day()) !=
          Truth::no)
        nearest.push_back(at);
    }
  return nearest;
}

void add_first_claims(std::vector<Claim>& claims, PairQuestion const& q) {
  // Claims are made of what counts; where nothing that counts stands there, of what is told.
  auto const& claim_index = q.pairs().counted_list.by_start.empty() ? *q.told_tally : *q.counted_tally;
  for (auto const at : nearest_to_first(q, claim_index, 1)) {
    auto claim = first_claim(q, at, 1);
    if (claim.truth == Truth::yes || claim_index.tie(at).date != Doubt::date_not_known)
      claims.push_back(std::move(claim));
  }
  if (q.question.among > 1 && q.possible() > q.question.among)
    for (auto const at : nearest_to_first(q, claim_index, q.question.among))
      claims.push_back(first_claim(q, at, q.question.among));
}

void leave_open(Claim& claim) {
  if (claim.truth != Truth::yes) return;
  claim.truth = Truth::unknown;
  claim.not_known.push_back({claim.subject, Doubt::others_not_read, {}});
}

}  // namespace

std::vector<Claim> claims_on_pairs(ClaimContext const& context, atlas::City const& home, Question const& question) {
  std::vector<Claim> claims;
  std::map<std::string, std::vector<std::uint32_t>> by_country;
  for (auto const at : context.reg.of(home.id)) {
    auto const* partner = context.atlas.city(context.reg.partnerships()[at].other(home.id));
    if (partner != nullptr && partner->country != home.country) by_country[std::string(partner->country)].push_back(at);
  }
  auto q = question_on(context, question);
  q.home = home.id;
  for (auto& [country, own] : by_country) {
    q.countries = {std::string(home.country), country};
    // Of two records of one partner, that which stands for both.
    std::erase_if(own, [&, all = own](std::uint32_t at) {
      auto const other = q.counted_tally->standing_for(at);
      return other != at && std::find(all.begin(), all.end(), other) != all.end();
    });
    add_home_claims(claims, q, own);
  }
  return claims;
}

Result<std::vector<Claim>> claims_between(ClaimContext const& context, std::string_view one, std::string_view other,
                                          Question const& question) {
  auto q = question_on(context, question);
  for (auto const& [code, into] : {std::pair{one, &q.countries.one}, std::pair{other, &q.countries.other}}) {
    auto const* country = context.atlas.country(code);
    if (country == nullptr)
      return fail(Errc::invalid, "no country has the code \"" + std::string(code.substr(0, 40)) + "\"", "between",
                  "two codes of ISO 3166-1 such as CN,BD");
    *into = country->code;
  }
  if (q.countries.one == q.countries.other)
    return fail(Errc::invalid, "a claim between countries needs two different ones", "between",
                "two codes of ISO 3166-1 such as CN,BD");
  std::vector<Claim> claims;
  if (q.possible() <= few)
    for (auto const at : q.pairs().told_list.by_start) claims.push_back(only_claim(q, at));
  if (q.possible() > 1) add_first_claims(claims, q);
  if (!context.index.reaches_beyond_circles(q.countries.one) &&
      !context.index.reaches_beyond_circles(q.countries.other))
    for (auto& claim : claims) leave_open(claim);
  return claims;
}

}  // namespace amity::claims
