// SPDX-License-Identifier: Apache-2.0
// What the register by hand brings to the desk: rows of its lists are found, and each table is a place to go to.
#include "partnerships/web/fittings.h"

#include "curation/lists.h"
#include "curation/web/routes.h"
#include "record_lists.h"
#include "ui/format.h"
#include "ui/localizer.h"

namespace amity::curation::web {
namespace {

using accounts::Right;
using partnerships::web::DeskHit;
using partnerships::web::DeskList;
using partnerships::web::DeskSearch;

std::string text_at(commands::FieldTexts const& texts, std::string_view name) {
  auto const found = texts.find(name);
  return found == texts.end() ? std::string{} : found->second;
}

// What a row is called where it is found: of a figure its day, what it counts, and how many.
std::string title_of_row(ui::Localizer const& localizer, List list, commands::FieldTexts const& texts) {
  auto const text = [&](std::string_view name) { return text_at(texts, name); };
  auto const country =
      text("country").empty() ? std::string{} : ui::country_name(localizer.language(), text("country"));
  auto const counted = " · " + localizer.word("plan.of", text("kind")) + " · " + text("count");
  switch (list) {
    case List::figures:
      return ui::format_date(localizer.language(), text("on")) + counted;
    case List::targets:
      return ui::format_date(localizer.language(), text("by")) + counted;
    case List::policies:
      return country + " · " + localizer.word("plan.layout.policy", text("reason"));
    case List::posts:
      break;
  }
  auto const name = text("name_" + localizer.language());
  auto const what = name.empty() ? localizer.word("curation.post.type", text("type")) : name;
  return country.empty() ? what : what + " · " + country;
}

std::vector<DeskHit> row_hits(DeskSearch const& search) {
  std::vector<DeskHit> hits;
  if (!search.session.rights.contains(Right::edit_partnerships)) return hits;
  ui::Localizer const localizer{search.language};
  for (auto const list : all_lists) {
    auto const of = localizer.word("curation.list", to_string(list));
    for (auto const& row : rows_of(search.transaction, search.session.office, list)) {
      auto const title = title_of_row(localizer, list, row.texts);
      auto words = title + " " + of;
      for (auto const& [name, text] : row.texts) words += " " + text;
      auto const rank = partnerships::web::rank_of_words(words, search.words);
      if (!rank) continue;
      auto const id = std::to_string(row.row);
      hits.push_back({*rank, "row", std::string(to_string(list)) + "/" + id, title, of,
                      "/register/" + std::string(to_string(list)) + "/row?id=" + id});
    }
  }
  return partnerships::web::best_of(std::move(hits), search.most);
}

// Each by its own name, its filter and order.
DeskList of_rows(std::string_view word, std::string_view path, std::string_view message) {
  return {word, path, message, Right::read_office, {"q", "sort"}};
}

}  // namespace

void fit(partnerships::web::Fittings& fittings) {
  fit_partners_list(fittings);
  fit_sources_list(fittings);
  fittings.lists.push_back(of_rows("figures", "/register/figures", "curation.list.figures"));
  fittings.lists.push_back(of_rows("targets", "/register/targets", "curation.list.targets"));
  fittings.lists.push_back(of_rows("policies", "/register/policies", "curation.list.policies"));
  fittings.lists.push_back(of_rows("posts", "/register/posts", "curation.list.posts"));
  fittings.sources.emplace_back(row_hits);
  fittings.deeds.insert(fittings.deeds.end(),
                        {{"curation.title", "/register", Right::read_office, "find.register"},
                         {"curation.list.figures", "/register/figures", Right::read_office, "find.figures"},
                         {"curation.list.targets", "/register/targets", Right::read_office, "find.targets"},
                         {"curation.list.policies", "/register/policies", Right::read_office, "find.policies"},
                         {"curation.list.posts", "/register/posts", Right::read_office, "find.posts"},
                         {"curation.new_partner", "/register/partner", Right::edit_partnerships, "find.new_partner"},
                         {"curation.paste", "/register/paste", Right::edit_partnerships, "find.paste"},
                         {"curation.office", "/register/office", Right::manage_rules, "find.office"},
                         {"curation.regions", "/register/regions", Right::read_office, "find.regions"},
                         {"curation.add.figures", "/register/figures/row", Right::edit_partnerships},
                         {"curation.add.targets", "/register/targets/row", Right::edit_partnerships},
                         {"curation.add.policies", "/register/policies/row", Right::edit_partnerships},
                         {"curation.add.posts", "/register/posts/row", Right::edit_partnerships},
                         {"curation.new_city", "/register/city", Right::manage_rules},
                         {"curation.region.add", "/register/regions/region", Right::manage_rules}});
}

}  // namespace amity::curation::web
