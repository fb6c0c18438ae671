// SPDX-License-Identifier: Apache-2.0
// What halls bring to the desk: the documents and pictures of partners are found by their names and captions.
#include "partnerships/web/fittings.h"

#include "atlas/city_title.h"
#include "pavilion/exhibit.h"
#include "pavilion/web/exhibits.h"

namespace amity::pavilion::web {
namespace {

using partnerships::web::DeskHit;
using partnerships::web::DeskSearch;

std::string words_of(Exhibit const& exhibit) {
  auto words = exhibit.attachment.name;
  for (auto const& [language, caption] : exhibit.fields.caption) words += " " + caption;
  return words;
}

std::vector<DeskHit> document_hits(DeskSearch const& search) {
  std::vector<DeskHit> hits;
  if (!search.session.rights.contains(accounts::Right::read_office)) return hits;
  for (auto const partner : partners_with_exhibits(search.transaction, search.session.office)) {
    auto const city = atlas::city_title(search.transaction, partner);
    if (!city) continue;
    auto const named = choose(city->names, search.language).text;
    for (auto const& exhibit : exhibits_of(search.transaction, search.session.office, partner)) {
      if (!exhibit.attachment.is_there()) continue;
      if (auto const rank = partnerships::web::rank_of_words(words_of(exhibit), search.words))
        hits.push_back({*rank, "document", std::to_string(exhibit.attachment.id.value), exhibit.attachment.name,
                        named.empty() ? city->name : std::string(named),
                        "/partners/" + city->id + "#office-documents"});
    }
  }
  return partnerships::web::best_of(std::move(hits), search.most);
}

}  // namespace

void fit(partnerships::web::Fittings& fittings) { fittings.sources.emplace_back(document_hits); }

}  // namespace amity::pavilion::web
