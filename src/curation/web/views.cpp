// SPDX-License-Identifier: Apache-2.0
#include "views.h"

#include "partnerships/recording.h"
#include "partnerships/web/without_form.h"
#include "ui/format.h"
#include "ui/links.h"

#include <algorithm>

namespace amity::curation::web {

db::Transaction reading(AtDesk const& at) { return at.desk.writing->doorkeeper.database.read(); }

bool has(AtDesk const& at, accounts::Right right) { return at.session.rights.contains(right); }

Hidden seen_in(Texts const& typed) {
  Hidden hidden;
  for (auto const& [name, value] : typed)
    if (name.starts_with("seen.")) hidden.emplace_back(name, value);
  return hidden;
}

Texts source_names(AtDesk const& at, db::Transaction& transaction) {
  Texts names;
  for (auto const& source : partnerships::kept_sources(transaction, at.office.id))
    names.emplace(source.key, source.kept.value.name);
  return names;
}

std::string region_name(AtDesk const& at, std::string_view slug) {
  if (slug.empty()) return at.localizer.text("curation.everywhere");
  auto const own = std::ranges::find(at.office.regions, slug, &partnerships::OwnRegion::slug);
  if (own != at.office.regions.end()) {
    auto const chosen = choose(own->name, at.localizer.language());
    return chosen.text.empty() ? own->slug : std::string(chosen.text);
  }
  auto const un = ui::un_region_name(at.localizer.language(), slug);
  return un.empty() ? at.localizer.word("continent", slug) : un;
}

std::string reason_name(AtDesk const& at, std::string_view reason) {
  return at.localizer.word("plan.layout.policy", reason);
}

std::string register_address(AtDesk const& at, std::string_view below) {
  return at.address("/register" + std::string(below));
}

std::string list_title(AtDesk const& at, List list) { return at.localizer.word("curation.list", to_string(list)); }

std::vector<std::pair<std::string, std::string>> crumbs_to(AtDesk const& at, List list) {
  return {{register_address(at), at.localizer.text("curation.title")},
          {register_address(at, "/" + std::string(to_string(list))), list_title(at, list)}};
}

std::function<http::Response(AtDesk const&, ui::Form const&, unsigned)> again_with(FormPage page) {
  return [page = std::move(page)](AtDesk const& again, ui::Form const& form, unsigned status) {
    return partnerships::web::form_page(again, page, form, status);
  };
}

void send_taking_back(AtDesk const& at, Sent sent, http::Completion const& completion) {
  sent.done_word = "office.taken_back";
  sent.again = partnerships::web::told_without_form;
  partnerships::web::send(at, {}, std::move(sent), completion);
}

}  // namespace amity::curation::web
