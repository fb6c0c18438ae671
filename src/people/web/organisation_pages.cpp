// SPDX-License-Identifier: Apache-2.0
// The register of organisations, and one of them: who holds which post, now and before.
#include "atlas/web/documents.h"
#include "commands/web/form_input.h"
#include "desk/web/live.h"
#include "desk/web/views.h"
#include "desk/web/workbook.h"
#include "organisation_form.h"
#include "parts.h"
#include "shared.h"
#include "ui/csv.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"

#include <filesystem>
#include <limits>

namespace amity::people::web {
namespace {

using accounts::Right;

OrganisationQuestion organisations_asked(AtDesk const& at) {
  OrganisationQuestion question;
  question.text = asked(at, "q");
  question.kind = parse_organisation_kind(asked(at, "kind"));
  question.sort = asked(at, "sort") == "newest" ? OrganisationSort::newest : OrganisationSort::name;
  question.limit = on_a_page;
  question.skip = skip_asked(at);
  return question;
}

std::optional<http::Response> unknown_organisation_filter(AtDesk const& at) {
  return partnerships::web::unknown_filter(
      at,
      {{"kind", [](auto word) { return parse_organisation_kind(word).has_value(); }},
       {"sort", [](auto word) { return word == "newest" || word == "name"; }}},
      {"q"});
}

ui::Query organisations_query(AtDesk const& at) { return ui::only(at.request.decoded.query, {"q", "kind", "sort"}); }

std::string place_text(AtDesk const& at, OrganisationFields const& fields) {
  auto country = fields.country.empty() ? std::string{} : ui::country_name(at.localizer.language(), fields.country);
  if (!fields.city || at.world->atlas.city(*fields.city) == nullptr) return country;
  return at.localizer.city(atlas::web::city_name(*at.world, *fields.city)) + at.localizer.text("people.and") + country;
}

json::object organisation_view(AtDesk const& at, Organisation const& organisation) {
  auto const& fields = organisation.fields.for_office();
  auto const name = called(at, organisation);
  return {{"href", organisation_address(at, organisation.id)},
          {"name", name},
          {"own_name", fields.own_name == name ? std::string{} : fields.own_name},
          {"kind", at.localizer.word("people.kind", to_string(fields.kind))},
          {"where", place_text(at, fields)}};
}

http::Response organisations_page(AtDesk const& at) {
  if (!has(at, Right::read_people)) return without_right(at, Right::read_people);
  if (auto elsewhere = desk::web::opened_with(at, "organisations")) return *std::move(elsewhere);
  if (auto unknown = unknown_organisation_filter(at)) return *std::move(unknown);
  auto const live = desk::web::live_line(at, {"organisation"});
  auto const question = organisations_asked(at);
  auto transaction = reading(at);
  auto const found = organisations(transaction, at.office.id, question);
  json::array lines;
  for (auto const& one : found.organisations) lines.push_back(organisation_view(at, one));
  json::array kinds;
  for (auto const kind : all_organisation_kinds) {
    auto const word = std::string(to_string(kind));
    kinds.push_back(json::object{
        {"value", word}, {"text", at.localizer.word("people.kind", word)}, {"selected", question.kind == kind}});
  }
  auto const query = organisations_query(at);
  json::object view{
      {"add", has(at, Right::edit_people) ? at.address("/organisations/edit") : std::string{}},
      {"action", at.address("/organisations")},
      {"q", question.text},
      {"kinds", std::move(kinds)},
      {"sort", asked(at, "sort")},
      {"save_view", desk::web::save_view(at, "organisations")},
      {"count", at.localizer.text("people.orgs.count", {{"n", found.all}})},
      {"has_any", !lines.empty()},
      {"name_head", sort_head(at, "/organisations", "name", "people.name_head", query)},
      {"newest_head", sort_head(at, "/organisations", "newest", "people.newest_head", query)},
      {"organisations", std::move(lines)},
      {"export", at.address("/organisations/export") + ui::query_text(query)},
      {"export_xlsx", at.address("/organisations/export") + ui::query_text(ui::with(query, "format", "xlsx"))}};
  add_paging(at, "/organisations", query, found.all, view);
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("people.orgs");
  content.description = content.title;
  content.main = live + ui::render("office_organisations", at.localizer.language(), view);
  return partnerships::web::desk_page(at, std::move(content));
}

std::vector<std::string> organisation_heads(AtDesk const& at) {
  std::vector<std::string> heads;
  for (auto const* key :
       {"people.field.external_id", "people.org.name", "people.field.own_name", "people.field.kind", "people.where"})
    heads.push_back(at.localizer.text(key));
  return heads;
}

std::vector<std::string> organisation_cells(AtDesk const& at, Organisation const& one) {
  auto const& fields = one.fields.for_office();
  return {fields.external_id, called(at, one), fields.own_name,
          at.localizer.word("people.kind", to_string(fields.kind)), place_text(at, fields)};
}

http::Response organisations_attachment(std::string_view name, std::shared_ptr<http::Body const> body) {
  return {200,
          {{"Cache-Control", "private, no-store"},
           {"Content-Disposition", "attachment; filename=\"" + std::string(name) + "\""}},
          std::move(body)};
}

http::Response organisations_workbook(AtDesk const& at, std::vector<Organisation> const& all,
                                      std::filesystem::path const& folder) {
  auto const file = desk::web::workbook(folder, at.localizer.text("people.orgs"), organisation_heads(at),
                                        [&](desk::web::TakeRow const& take) {
                                          for (auto const& one : all) {
                                            auto const texts = organisation_cells(at, one);
                                            take({texts.begin(), texts.end()});
                                          }
                                        });
  if (!file) return partnerships::web::desk_problem(at, file.error());
  auto body = http::body_of_file((*file)->descriptor(), std::string(desk::web::workbook_type),
                                 std::to_string(at.desk.s->clock().time_since_epoch().count()));
  if (!body) return partnerships::web::desk_problem(at, body.error());
  return organisations_attachment("organisations.xlsx", *std::move(body));
}

// As CSV, or with ?format=xlsx as a workbook.
http::Response organisations_file(AtDesk const& at, std::filesystem::path const& folder) {
  if (!has(at, Right::read_people)) return without_right(at, Right::read_people);
  if (auto unknown = unknown_organisation_filter(at)) return *std::move(unknown);
  auto question = organisations_asked(at);
  question.skip = 0;
  question.limit = std::numeric_limits<std::int64_t>::max();
  auto transaction = reading(at);
  auto const all = organisations(transaction, at.office.id, question).organisations;
  if (asked(at, "format") == "xlsx") return organisations_workbook(at, all, folder);
  ui::CsvText file;
  file.add(organisation_heads(at));
  for (auto const& one : all) file.add(organisation_cells(at, one));
  return organisations_attachment(
      "organisations.csv", http::prepare(std::move(file).text(), "text/csv; charset=utf-8", http::Effort::quick));
}

http::Response organisation_page(AtDesk const& at) {
  if (!has(at, Right::read_people)) return without_right(at, Right::read_people);
  auto const organisation = organisation_asked(at);
  if (!organisation) return no_such(at, "organisation");
  auto const shared = shared_of(at, {"organisation", organisation->id.value});
  auto transaction = reading(at);
  json::array now;
  json::array before_now;
  for (auto const& cap : caps_at(transaction, at.office.id, organisation->id)) {
    auto view = cap_view(at, transaction, cap);
    (ui::true_at(view, "is_past") ? before_now : now).push_back(std::move(view));
  }
  json::array parts;
  for (auto const& part : organisations_below(transaction, at.office.id, organisation->id))
    parts.push_back(organisation_view(at, part));
  auto const& fields = organisation->fields.for_office();
  auto const parent =
      fields.parent ? organisation_of(transaction, at.office.id, *fields.parent) : std::optional<Organisation>{};
  auto view = organisation_view(at, *organisation);
  view["organisations"] = at.address("/organisations");
  view["edit"] = has(at, Right::edit_people) ? organisation_address(at, organisation->id, "edit") : std::string{};
  view["people_href"] =
      at.address("/persons") + ui::query_text({{"organisation", std::to_string(organisation->id.value)}});
  view["parent"] = parent ? called(at, *parent) : std::string{};
  view["parent_href"] = parent ? organisation_address(at, parent->id) : std::string{};
  view["external_id"] = fields.external_id;
  view["has_facts"] = parent || !fields.external_id.empty();
  view["has_now"] = !now.empty();
  view["now"] = std::move(now);
  view["has_before"] = !before_now.empty();
  view["before"] = std::move(before_now);
  view["has_parts"] = !parts.empty();
  view["parts"] = std::move(parts);
  ui::Content content;
  content.name = "office";
  content.title = called(at, *organisation);
  content.description = content.title;
  content.main = shared.live + ui::render("office_organisation", at.localizer.language(), view) + shared.below;
  return partnerships::web::desk_page(at, std::move(content));
}

}  // namespace

void add_organisation_pages(http::Router& router, Desk const& desk, std::filesystem::path const& work) {
  using partnerships::web::add_desk_page;
  add_desk_page(router, desk, "/organisations", organisations_page);
  add_desk_page(
      router, desk, "/organisations/export", [work](AtDesk const& at) { return organisations_file(at, work); },
      http::Cost::heavy);
  add_desk_page(router, desk, "/organisations/organisation", organisation_page);
  add_desk_page(router, desk, "/organisations/edit", organisation_form_page);
  partnerships::web::add_desk_action(router, desk, "/organisations/edit", organisation_sent);
}

}  // namespace amity::people::web
