// SPDX-License-Identifier: Apache-2.0
#include "city_fields.h"
#include "compare_tables.h"
#include "explore/web/pages.h"
#include "ui/format.h"
#include "ui/layout.h"
#include "ui/links.h"
#include "ui/register_words.h"
#include "ui/template.h"

#include <algorithm>
#include <set>

namespace amity::explore::web {

using namespace ui;

namespace {

constexpr std::size_t most_fields = 6;

Query asking_for(Query const& query, std::vector<std::string> const& cities) {
  std::string ids;
  for (auto const& city : cities) ids += (ids.empty() ? "" : ",") + city;
  return with(query, "cities", ids);
}

// What stands for each field in an address: the id where the city is known. Names with commas in them could not be told
// from two, and are left out.
std::vector<std::string> in_address(std::vector<CityField> const& fields) {
  std::vector<std::string> words;
  for (auto const& field : fields) {
    auto const& word = field.city ? field.city->id : field.text;
    words.push_back(word.find(',') == std::string::npos ? word : std::string{});
  }
  return words;
}

json::array field_views(Localizer const& localizer, Query const& query, std::vector<CityField> fields) {
  auto const words = in_address(fields);
  auto const wanted = std::min(most_fields, std::max<std::size_t>(2, fields.size() + (fields.size() < 2 ? 0 : 1)));
  fields.resize(std::max(wanted, fields.size()));
  json::array views;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    auto const n = std::to_string(i + 1);
    auto const chosen = [&localizer, &query, words, i](std::string const& id) {
      auto changed = words;
      changed.resize(std::max(changed.size(), i + 1));
      changed[i] = id;
      std::erase(changed, std::string{});
      return page_address(localizer.language(), "/compare") + query_text(asking_for(query, changed));
    };
    views.push_back(city_field_view(
        localizer, fields[i],
        {"compare-" + n, "cities", localizer.text("compare.city", {{"n", static_cast<std::int64_t>(i) + 1}}), chosen}));
  }
  return views;
}

bool twice(std::vector<CityField> const& fields) {
  std::set<std::string> ids;
  for (auto const& field : fields)
    if (field.city && !ids.insert(field.city->id).second) return true;
  return false;
}

}  // namespace

std::string compare_page(Site const& site, Reader const& reader, std::optional<contract::Comparison> const& comparison,
                         std::vector<CityField> const& cities) {
  Localizer const localizer{reader.language};
  auto const bounds = only(reader.query, {"as_of", "kind", "sources"});
  auto view = comparison ? counting_view(localizer, counting_of(*comparison)) : counting_view(localizer, reader);
  view["world_href"] = register_address(reader.language);
  view["action"] = page_address(reader.language, "/compare");
  view["fields"] = field_views(localizer, bounds, cities);
  view["found"] = comparison.has_value();
  view["same"] = twice(cities);
  auto const names = comparison ? compared_names(localizer, *comparison) : std::string{};
  view["heading"] = names;
  view["tables"] =
      comparison ? render("compared", reader.language, compared_view(localizer, *comparison)) : std::string{};
  std::vector<std::string> ids;
  if (comparison)
    for (auto const& seen : comparison->cities) ids.push_back(seen.city.id);
  view["chain_href"] = ids.size() == 2 ? page_address(reader.language, "/chain") +
                                             query_text({{"from", ids.front()}, {"to", ids.back()}})
                                       : std::string{};
  view["json_href"] = comparison ? "/api/v1/compare" + query_text(asking_for(bounds, ids)) : std::string{};
  Content content;
  content.name = "compare";
  content.title =
      comparison ? localizer.text("compare.title_of", {{"cities", names}}) : localizer.text("compare.title");
  content.description = localizer.text("compare.lead");
  content.main = render("compare", reader.language, view);
  content.listed = reader.query.empty();
  return in_layout(site, reader, content);
}

}  // namespace amity::explore::web
