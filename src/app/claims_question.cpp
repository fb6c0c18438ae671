// SPDX-License-Identifier: Apache-2.0
// The verb that asks for claims.
#include "claims/web/claim_group.h"
#include "claims/web/claim_text.h"
#include "claims/web/documents.h"
#include "contract/json_value.h"
#include "look_up.h"
#include "partnerships/web/documents.h"
#include "snapshot/claim_context.h"

#include <boost/json/serialize.hpp>

#include <algorithm>
#include <iostream>

namespace amity::app {
namespace {

namespace json = boost::json;

std::string pair_text(snapshot::World const& world, partnerships::Partnership const& partnership) {
  return std::string(world.atlas.name_in(*world.atlas.city(partnership.a), "en").text) + " - " +
         std::string(world.atlas.name_in(*world.atlas.city(partnership.b), "en").text);
}

void print_witnesses(snapshot::World const& world, std::string const& title, std::vector<claims::Witness> const& list) {
  if (list.empty()) return;
  std::cout << "    " << title << '\n';
  for (auto const& witness : list) {
    auto const& assertion = *witness.assertion;
    std::cout << "      " << pair_text(world, *witness.partnership) << ": " << witness.source->name << " ("
              << partnerships::to_string(partnerships::rank_of(assertion, *witness.source));
    if (assertion.stage) std::cout << ", " << partnerships::to_string(*assertion.stage);
    if (assertion.signed_on) std::cout << ", signed " << to_string(*assertion.signed_on);
    if (assertion.ended_on) std::cout << ", ended " << to_string(*assertion.ended_on);
    std::cout << ')' << (witness.counted ? "" : ", not counted") << '\n';
  }
}

std::string when_text(DayRange const& range) {
  auto const from = range.earliest == beginning_of_time ? std::string{} : " from " + to_string(range.earliest);
  auto const until = range.latest == end_of_time ? std::string{} : " by " + to_string(range.latest);
  return from.empty() && until.empty() ? "" : "; signed" + from + until;
}

void print_claim(snapshot::World const& world, claims::Claim const& claim) {
  std::cout << to_string(claim.truth) << "  " << claims::web::sentence_in(world, claim, "en") << '\n';
  if (auto const reason = claims::web::reason_in(world, claim, "en"); !reason.empty())
    std::cout << "    " << reason << '\n';
  for (auto const& counted : claim.standing)
    std::cout << "      " << shown(world, *world.atlas.city(counted.city)) << ": " << counted.partners.at_least
              << (counted.partners.at_most == counted.partners.at_least
                      ? ""
                      : " to " + std::to_string(counted.partners.at_most))
              << '\n';
  print_witnesses(world, "for:", claim.evidence);
  print_witnesses(world, "against:", claim.counter_evidence);
  if (!claim.not_known.empty()) std::cout << "    not known:\n";
  for (auto const& gap : claim.not_known)
    std::cout << "      "
              << (gap.city ? shown(world, *world.atlas.city(*gap.city)) : pair_text(world, *gap.partnership)) << ": "
              << claims::to_string(gap.why) << (gap.city ? std::string{} : when_text(gap.began)) << '\n';
  if (claim.more > 0) std::cout << "    and " << claim.more << " more that bear on it\n";
}

// {"claim", "truth", "as_of", "sentence", "evidence", "counter_evidence"}, and nothing else.
json::array plain_documents(snapshot::World const& world, std::vector<claims::Claim> const& list) {
  json::array plain;
  for (auto const& claim : list) {
    auto const document = contract::json_value(claims::web::claim_document(world, claim)).as_object();
    auto& object = plain.emplace_back(json::object{}).as_object();
    for (auto const* key : {"claim", "truth", "as_of", "sentence", "evidence", "counter_evidence"})
      object[key] = document.at(key);
  }
  return plain;
}

int answer(snapshot::World const& world, std::vector<claims::Claim> const& list, ClaimsOptions const& options,
           Output output) {
  if (output == Output::json)
    std::cout << (options.full ? contract::json_text(claims::web::claim_documents(world, list))
                               : json::serialize(plain_documents(world, list)))
              << '\n';
  else
    for (auto const& claim : list) print_claim(world, claim);
  if (list.empty() && output == Output::text)
    std::cerr << "amity: nothing can be claimed: no partnership counts here\n";
  return list.empty() ? answer_is_no : done;
}

std::optional<claims::Question> question_of(ClaimsOptions const& options) {
  auto const refuse = [](std::string const& option, std::string message, std::string remedy) {
    refuse_option(option, std::move(message), std::move(remedy));
    return std::nullopt;
  };
  auto const counting = counting_of(options.counting);
  if (!counting) return std::nullopt;
  if (options.city.empty() == options.between.empty())
    return refuse("city", "claims are of a city or between two countries", "either --city or --between");
  if (!options.group.empty() && options.city.empty())
    return refuse("group", "a group is what a city is compared with", "--city");
  return claims::Question{*counting, static_cast<std::size_t>(options.among)};
}

Result<std::vector<claims::Claim>> claims_of_city(snapshot::World const& world, atlas::City const& city,
                                                  std::string const& group_text, claims::Question const& question) {
  if (group_text.empty()) return claims::claims_of(snapshot::claim_context_of(world), city, question);
  auto const group =
      claims::web::group_of(world, city, group_text, [&](std::string const& text) { return find_city(world, text); });
  if (!group) return Failure{group.error()};
  return claims::claims_on_place(snapshot::claim_context_of(world), city, *group, question);
}

}  // namespace

int claim(DataLocation const& place, ClaimsOptions const& options, Output output) {
  auto question = question_of(options);
  if (!question) return cannot;
  auto database = open_database(place, Missing::refuse);
  if (!database) return cannot;
  auto const world = snapshot::World::load(*database);
  if (!options.between.empty()) {
    auto const found = claims::claims_between(snapshot::claim_context_of(*world), options.between.front(),
                                              options.between.back(), *question);
    if (!found) return tell(found.error(), {}, output);
    return answer(*world, *found, options, output);
  }
  auto const city = find_city(*world, options.city);
  if (!city) return tell(city.error(), nearest(*world, options.city), output);
  auto const* office = world->office_of((*city)->id);
  if (options.counting.as_of.empty() && office != nullptr)
    question->scope.as_of = snapshot::day_at(system_clock(), office->timezone);
  auto const found = claims_of_city(*world, **city, options.group, *question);
  if (!found) return tell(found.error(), {}, output);
  return answer(*world, *found, options, output);
}

}  // namespace amity::app
