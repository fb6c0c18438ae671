// SPDX-License-Identifier: Apache-2.0
#include "claims/web/documents.h"

#include "atlas/web/documents.h"
#include "claim_words.h"
#include "partnerships/web/documents.h"
#include "server/contract_values.h"
#include "snapshot/claim_context.h"

namespace amity::claims::web {
namespace {

using claims::Claim;
using contract::in_contract;
using partnerships::Partnership;

contract::ClaimPair pair_of(snapshot::World const& world, Partnership const& partnership) {
  return {.partnership = partnership.id.value,
          .a = atlas::web::city_name(world, partnership.a),
          .b = atlas::web::city_name(world, partnership.b)};
}

std::vector<contract::ClaimWitness> witnesses(snapshot::World const& world, std::vector<claims::Witness> const& list) {
  std::vector<contract::ClaimWitness> documents;
  documents.reserve(list.size());
  for (auto const& witness : list) {
    auto& document =
        documents.emplace_back(server::extended<contract::ClaimWitness>(pair_of(world, *witness.partnership)));
    document.counted = witness.counted;
    document.assertion = partnerships::web::assertion_document(world, *witness.assertion);
  }
  return documents;
}

std::vector<contract::ClaimGap> not_known(snapshot::World const& world, std::vector<claims::NotKnown> const& list) {
  std::vector<contract::ClaimGap> documents;
  documents.reserve(list.size());
  for (auto const& gap : list) {
    auto& document = documents.emplace_back();
    if (gap.partnership != nullptr) {
      document.partnership = gap.partnership->id.value;
      document.a = atlas::web::city_name(world, gap.partnership->a);
      document.b = atlas::web::city_name(world, gap.partnership->b);
    } else {
      document.a = atlas::web::city_name(world, *gap.city);
    }
    document.why = in_contract<contract::ClaimGapWhy>(gap.why);
    document.earliest = partnerships::web::day_or_null(gap.began.earliest);
    document.latest = partnerships::web::day_or_null(gap.began.latest);
  }
  return documents;
}

std::vector<contract::ClaimPlace> places(snapshot::World const& world, Claim const& claim) {
  std::vector<contract::ClaimPlace> documents;
  for (auto const& place : claim.places) {
    LocalText names;
    for (auto const language : interface_languages)
      names.emplace(language, place_name(world, claim, place, language, Name::alone));
    documents.push_back(
        {.type = in_contract<contract::ClaimPlaceType>(place.type), .code = place.code, .name = std::move(names)});
  }
  return documents;
}

std::vector<contract::ClaimStanding> standing(snapshot::World const& world, Claim const& claim) {
  std::vector<contract::ClaimStanding> documents;
  for (auto const& counted : claim.standing)
    documents.push_back(
        {.city = atlas::web::city_name(world, counted.city), .partners = server::range_of(counted.partners)});
  return documents;
}

contract::Nullable<contract::Range> range_or_null(std::optional<partnerships::Range> const& range) {
  return range ? std::optional{server::range_of(*range)} : std::nullopt;
}

contract::Nullable<contract::ClaimLineSubject> subject_of(snapshot::World const& world, Partnership const* subject) {
  if (subject == nullptr) return {};
  auto const id = [&](CityId city) { return to_string(atlas::public_id(*world.atlas.city(city))); };
  return contract::ClaimLineSubject{.partnership = subject->id.value, .a = id(subject->a), .b = id(subject->b)};
}

// The claim in a line: everything is counted, nothing is listed.
contract::ClaimLine claim_line(snapshot::World const& world, Claim const& claim, Sentences wanted) {
  std::vector<std::string> codes;
  for (auto const& place : claim.places) codes.push_back(place.code);
  return {.id = claims::name_of(snapshot::claim_context_of(world), claim),
          .claim = in_contract<contract::ClaimWord>(claim.kind),
          .truth = claim.truth,
          .as_of = claim.scope.as_of,
          .sentence = sentences(world, claim, wanted),
          .reason = reasons(world, claim),
          .subject = subject_of(world, claim.subject),
          .places = std::move(codes),
          .range = range_or_null(claim.sentence.range),
          .counts = {.evidence = server::count(claim.evidence.size()),
                     .counter_evidence = server::count(claim.counter_evidence.size()),
                     .not_known = server::count(claim.not_known.size()),
                     .more = claim.more}};
}

}  // namespace

contract::Claim claim_document(snapshot::World const& world, Claim const& claim) {
  contract::Nullable<contract::ClaimPair> subject;
  if (claim.subject != nullptr) subject = pair_of(world, *claim.subject);
  return {.id = claims::name_of(snapshot::claim_context_of(world), claim),
          .claim = in_contract<contract::ClaimWord>(claim.kind),
          .truth = claim.truth,
          .as_of = claim.scope.as_of,
          .sentence = sentences(world, claim),
          .reason = reasons(world, claim),
          .kind = server::word_or_null<contract::Kind>(claim.scope.kind),
          .sources = in_contract<contract::SourceLevel>(claim.scope.sources),
          .subject = std::move(subject),
          .places = places(world, claim),
          .range = range_or_null(claim.sentence.range),
          .standing = standing(world, claim),
          .evidence = witnesses(world, claim.evidence),
          .counter_evidence = witnesses(world, claim.counter_evidence),
          .not_known = not_known(world, claim.not_known),
          .more = claim.more};
}

std::vector<contract::Claim> claim_documents(snapshot::World const& world, std::vector<Claim> const& list) {
  std::vector<contract::Claim> documents;
  documents.reserve(list.size());
  for (auto const& claim : list) documents.push_back(claim_document(world, claim));
  return documents;
}

std::vector<contract::ClaimLine> claim_lines(snapshot::World const& world, std::vector<Claim> const& list) {
  std::vector<contract::ClaimLine> lines;
  lines.reserve(list.size());
  for (auto const& claim : list) lines.push_back(claim_line(world, claim, Sentences::whole));
  return lines;
}

contract::ClaimPage claims_document(snapshot::World const& world, ClaimsAnswer const& answer, ClaimLines lines) {
  contract::ClaimPage page{};
  if (answer.city != nullptr) page.city = atlas::web::city_brief(world, *answer.city);
  if (!answer.between.empty()) page.between = answer.between;
  page.group = server::text_or_null(answer.group);
  page.among = server::count(answer.question.among);
  auto const& scope = answer.question.scope;
  page.as_of = scope.as_of;
  page.today = answer.today;
  page.kind = server::word_or_null<contract::Kind>(scope.kind);
  page.sources = in_contract<contract::SourceLevel>(scope.sources);
  for (auto const& claim : answer.claims) {
    auto const is_opened = !page.opened && claims::name_of(snapshot::claim_context_of(world), claim) == answer.opened;
    if (is_opened) page.opened = claim_document(world, claim);
    if (is_opened || lines != ClaimLines::of_opened)
      page.claims.push_back(claim_line(world, claim, lines == ClaimLines::bare ? Sentences::bare : Sentences::whole));
  }
  return page;
}

}  // namespace amity::claims::web
