// SPDX-License-Identifier: Apache-2.0
#include "partnerships/web/sources.h"

#include "ui/links.h"
#include "ui/note.h"
#include "ui/register_words.h"

#include <algorithm>
#include <set>

namespace amity::partnerships::web {

using namespace ui;

std::size_t Sources::number(contract::Source const& source) {
  // Two offices, and the world's register, may each keep a source under the same key.
  auto const found = std::find_if(sources_.begin(), sources_.end(),
                                  [&](contract::Source const* known) { return known->id == source.id; });
  if (found != sources_.end()) return static_cast<std::size_t>(found - sources_.begin()) + 1;
  sources_.push_back(&source);
  return sources_.size();
}

json::array Sources::references(Localizer const& localizer, std::vector<contract::Source const*> const& sources) {
  std::set<std::size_t> numbers;
  for (auto const* source : sources)
    if (source != nullptr) numbers.insert(number(*source));
  json::array references;
  for (auto const n : numbers)
    references.push_back(
        json::object{{"n", std::to_string(n)},
                     {"label", localizer.text("hall.source_number", {{"n", static_cast<std::int64_t>(n)}})}});
  return references;
}

json::array Sources::list(Localizer const& localizer) const {
  json::array list;
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    auto const& source = *sources_[i];
    list.push_back(json::object{{"n", std::to_string(i + 1)},
                                {"name", source_name(localizer, source)},
                                {"href", source_address(localizer.language(), source)},
                                {"url", safe_link(source.url.value_or(""))},
                                {"kind", localizer.word("source", source.kind)},
                                {"published", date_view(localizer, source.published)},
                                {"retrieved", date_view(localizer, source.retrieved)},
                                {"note", ui::note_view(localizer, source.note)}});
  }
  return list;
}

}  // namespace amity::partnerships::web
