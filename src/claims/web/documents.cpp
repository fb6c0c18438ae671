// SPDX-License-Identifier: Apache-2.0
#include "atlas/web/documents.h"

#include "claim_words.h"
#include "claims/web/documents.h"
#include "partnerships/web/documents.h"
#include "snapshot/claim_context.h"

namespace amity::claims::web {
namespace {

using claims::Claim;
using partnerships::Partnership;

json::value day_or_null(Day day, Day unbounded) {
  return day == unbounded ? json::value(nullptr) : json::value(amity::to_string(day));
}

json::object pair_of(snapshot::World const& world, Partnership const& partnership) {
  return {{"partnership", partnership.id.value},
          {"a", atlas::web::city_name(world, partnership.a)},
          {"b", atlas::web::city_name(world, partnership.b)}};
}

json::array witnesses(snapshot::World const& world, std::vector<claims::Witness> const& list) {
  json::array array;
  for (auto const& witness : list) {
    auto object = pair_of(world, *witness.partnership);
    object["counted"] = witness.counted;
    object["assertion"] = partnerships::web::assertion_document(world, *witness.assertion);
    array.push_back(std::move(object));
  }
  return array;
}

json::array not_known(snapshot::World const& world, std::vector<claims::NotKnown> const& list) {
  json::array array;
  for (auto const& gap : list) {
    auto object =
        gap.partnership != nullptr
            ? pair_of(world, *gap.partnership)
            : json::object{{"partnership", nullptr}, {"a", atlas::web::city_name(world, *gap.city)}, {"b", nullptr}};
    object["why"] = claims::to_string(gap.why);
    object["earliest"] = day_or_null(gap.began.earliest, beginning_of_time);
    object["latest"] = day_or_null(gap.began.latest, end_of_time);
    array.push_back(std::move(object));
  }
  return array;
}

json::array places(snapshot::World const& world, Claim const& claim) {
  json::array array;
  for (auto const& place : claim.places) {
    json::object names;
    for (auto const language : interface_languages)
      names.emplace(language, place_name(world, claim, place, language, Name::alone));
    array.push_back(
        json::object{{"type", claims::to_string(place.type)}, {"code", place.code}, {"name", std::move(names)}});
  }
  return array;
}

json::array standing(snapshot::World const& world, Claim const& claim) {
  json::array array;
  for (auto const& counted : claim.standing)
    array.push_back(json::object{{"city", atlas::web::city_name(world, counted.city)},
                                 {"partners", server::range(counted.partners)}});
  return array;
}

json::value kind_or_null(std::optional<partnerships::Kind> const& kind) {
  return kind ? json::value(partnerships::to_string(*kind)) : json::value(nullptr);
}

json::value subject_or_null(snapshot::World const& world, Partnership const* subject) {
  if (subject == nullptr) return nullptr;
  auto const id = [&](CityId city) { return to_string(atlas::public_id(*world.atlas.city(city))); };
  return json::object{{"partnership", subject->id.value}, {"a", id(subject->a)}, {"b", id(subject->b)}};
}

// The claim in a line: everything is counted, nothing is listed.
json::object claim_line(snapshot::World const& world, Claim const& claim, Sentences wanted) {
  json::array codes;
  for (auto const& place : claim.places) codes.emplace_back(place.code);
  return {{"id", claims::name_of(snapshot::claim_context_of(world), claim)},
          {"claim", claims::to_string(claim.kind)},
          {"truth", to_string(claim.truth)},
          {"as_of", amity::to_string(claim.scope.as_of)},
          {"sentence", server::texts(sentences(world, claim, wanted))},
          {"reason", server::texts(reasons(world, claim))},
          {"subject", subject_or_null(world, claim.subject)},
          {"places", std::move(codes)},
          {"range", claim.sentence.range ? json::value(server::range(*claim.sentence.range)) : json::value(nullptr)},
          {"counts", json::object{{"evidence", claim.evidence.size()},
                                  {"counter_evidence", claim.counter_evidence.size()},
                                  {"not_known", claim.not_known.size()},
                                  {"more", claim.more}}}};
}

}  // namespace

json::object claim_document(snapshot::World const& world, Claim const& claim) {
  return {{"id", claims::name_of(snapshot::claim_context_of(world), claim)},
          {"claim", claims::to_string(claim.kind)},
          {"truth", to_string(claim.truth)},
          {"as_of", amity::to_string(claim.scope.as_of)},
          {"sentence", server::texts(sentences(world, claim))},
          {"reason", server::texts(reasons(world, claim))},
          {"kind", kind_or_null(claim.scope.kind)},
          {"sources", claims::to_string(claim.scope.sources)},
          {"subject", claim.subject != nullptr ? json::value(pair_of(world, *claim.subject)) : json::value(nullptr)},
          {"places", places(world, claim)},
          {"range", claim.sentence.range ? json::value(server::range(*claim.sentence.range)) : json::value(nullptr)},
          {"standing", standing(world, claim)},
          {"evidence", witnesses(world, claim.evidence)},
          {"counter_evidence", witnesses(world, claim.counter_evidence)},
          {"not_known", not_known(world, claim.not_known)},
          {"more", claim.more}};
}

json::array claim_documents(snapshot::World const& world, std::vector<Claim> const& list) {
  json::array array;
  array.reserve(list.size());
  for (auto const& claim : list) array.push_back(claim_document(world, claim));
  return array;
}

json::array claim_lines(snapshot::World const& world, std::vector<Claim> const& list) {
  json::array array;
  array.reserve(list.size());
  for (auto const& claim : list) array.push_back(claim_line(world, claim, Sentences::whole));
  return array;
}

json::object claims_document(snapshot::World const& world, ClaimsAnswer const& answer, ClaimLines lines) {
  json::value between = nullptr;
  if (!answer.between.empty()) {
    json::array codes;
    for (auto const& code : answer.between) codes.emplace_back(code);
    between = std::move(codes);
  }
  json::value opened = nullptr;
  json::array listed;
  for (auto const& claim : answer.claims) {
    auto const is_opened =
        opened.is_null() && claims::name_of(snapshot::claim_context_of(world), claim) == answer.opened;
    if (is_opened) opened = claim_document(world, claim);
    if (is_opened || lines != ClaimLines::of_opened)
      listed.push_back(claim_line(world, claim, lines == ClaimLines::bare ? Sentences::bare : Sentences::whole));
  }
  auto const& scope = answer.question.scope;
  return {{"city",
           answer.city != nullptr ? json::value(atlas::web::city_brief(world, *answer.city)) : json::value(nullptr)},
          {"between", std::move(between)},
          {"group", server::text_or_null(answer.group)},
          {"among", answer.question.among},
          {"as_of", amity::to_string(scope.as_of)},
          {"today", amity::to_string(answer.today)},
          {"kind", kind_or_null(scope.kind)},
          {"sources", claims::to_string(scope.sources)},
          {"claims", std::move(listed)},
          {"opened", std::move(opened)}};
}

}  // namespace amity::claims::web
