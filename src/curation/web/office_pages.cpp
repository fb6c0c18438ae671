// SPDX-License-Identifier: Apache-2.0
// The office's own record and its regions.
#include "desk/web/journal_section.h"
#include "office_in_contract.h"
#include "pages.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"
#include "views.h"

#include <algorithm>

namespace amity::curation::web {
namespace {

using accounts::Right;
using ui::FormField;

constexpr std::size_t longest_name = 1000;

void add_names(AtDesk const& at, Texts const& texts, std::vector<FormField>& fields) {
  for (auto const language : interface_languages)
    fields.push_back({.name = "name_" + std::string(language),
                      .label = at.localizer.text("curation.name_in",
                                                 {{"language", ui::language_name(at.localizer.language(), language)}}),
                      .value = text_named(texts, "name_" + std::string(language)),
                      .most = longest_name,
                      .language = std::string(ui::html_language(language))});
}

FormField text_field(AtDesk const& at, Texts const& texts, std::string const& name, std::string_view label,
                     std::string_view hint, std::size_t most) {
  return {.name = name,
          .label = at.localizer.text(label),
          .value = text_named(texts, name),
          .hint = at.localizer.text(hint),
          .required = true,
          .most = most};
}

std::vector<std::pair<std::string, std::string>> crumb(AtDesk const& at) {
  return {{register_address(at), at.localizer.text("curation.title")}};
}

Hidden hidden_of(commands::FieldTexts const& texts, std::vector<std::pair<std::string, std::string>> hidden) {
  for (auto const& [name, text] : texts) hidden.emplace_back("seen." + name, text);
  return hidden;
}

struct PageForm {
  FormPage page;
  ui::Form form;
};

// The office itself.

Hidden office_seen(AtDesk const& at) {
  auto transaction = reading(at);
  auto const kept = kept_office(transaction, at.office.id);
  auto const home = at.world->atlas.city(at.office.home)->slug;
  return hidden_of(kept.value, {{"seen.version", std::to_string(kept.version)},
                                {"seen.slug", at.office.slug},
                                {"seen.home", std::string(home)}});
}

PageForm office_form(AtDesk const& at, Texts const* typed) {
  constexpr std::size_t colour = 7;
  constexpr std::size_t longest_word = 80;
  auto transaction = reading(at);
  auto const kept = kept_office(transaction, at.office.id).value;
  auto const texts = typed != nullptr ? *typed : Texts(kept.begin(), kept.end());
  PageForm made{{at.localizer.text("curation.office"), at.localizer.text("curation.lead.office"), crumb(at)}, {}};
  made.form.id = "office";
  made.form.action = partnerships::web::with_once(register_address(at, "/office"));
  made.form.hidden = typed != nullptr ? seen_in(*typed) : office_seen(at);
  add_names(at, texts, made.form.fields);
  made.form.fields.push_back(
      text_field(at, texts, "languages", "curation.office.languages", "curation.office.languages.hint", longest_word));
  made.form.fields.push_back(
      text_field(at, texts, "timezone", "curation.office.timezone", "curation.office.timezone.hint", longest_word));
  made.form.fields.push_back(
      text_field(at, texts, "accent_day", "curation.office.accent_day", "curation.office.accent.hint", colour));
  made.form.fields.push_back(
      text_field(at, texts, "accent_night", "curation.office.accent_night", "curation.office.accent.hint", colour));
  made.form.button = at.localizer.text("office.save");
  made.form.cancel = register_address(at);
  return made;
}

// Its own fields, and those of its regions under their short names.
std::string office_journal(AtDesk const& at, std::vector<ui::FormField> const& fields) {
  desk::web::JournalOf journal{{"office/" + at.office.slug}, fields, {"journal.field", "curation.region"}};
  auto transaction = reading(at);
  return desk::web::journal_section(at, transaction, journal);
}

http::Response office_page(AtDesk const& at) {
  if (!has(at, Right::manage_rules)) return without_right(at, Right::manage_rules);
  auto made = office_form(at, nullptr);
  made.page.below = office_journal(at, made.form.fields);
  return partnerships::web::form_page(at, made.page, made.form);
}

void office_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::manage_rules)) return completion(without_right(at, Right::manage_rules));
  auto const typed = commands::typed_texts(at.request.body);
  auto made = office_form(at, &typed);
  auto const [input, wrong_typed] = partnerships::web::typed_in<contract::OfficeRecordInput>(at.request.body);
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong_typed, made.form);
    return completion(partnerships::web::form_page(at, made.page, made.form, 422));
  }
  Sent sent{Right::manage_rules, "office.put", "office/" + at.office.slug};
  sent.wrong = wrong_typed;
  sent.work = [texts = texts_of(*input), seen = seen_of(*input)](commands::Command& command) {
    return as_done(record_office(command, texts, seen));
  };
  sent.done = register_address(at);
  sent.again = again_with(made.page);
  sent.seen_now = office_seen;
  partnerships::web::send(at, std::move(made.form), std::move(sent), completion);
}

// Its regions.

std::string region_address(AtDesk const& at, std::string_view slug) {
  return register_address(at, "/regions/region") + (slug.empty() ? "" : ui::query_text({{"slug", std::string(slug)}}));
}

http::Response regions_page(AtDesk const& at) {
  auto transaction = reading(at);
  auto const may_edit = has(at, Right::manage_rules);
  json::array rows;
  for (auto const& region : regions_of(transaction, at.office.id)) {
    auto const& codes = region.texts.find("countries")->second;
    json::array cells{
        json::object{{"label", at.localizer.text("curation.region.countries")},
                     {"text", ui::format_number(at.localizer.language(), 1 + std::ranges::count(codes, ';'))}}};
    rows.push_back(json::object{{"name", region_name(at, region.slug)},
                                {"href", may_edit ? region_address(at, region.slug) : std::string{}},
                                {"cells", std::move(cells)}});
  }
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("curation.regions");
  content.description = at.localizer.text("curation.lead.regions");
  content.main =
      ui::render("office_regions", at.localizer.language(),
                 {{"register", register_address(at)},
                  {"title", content.title},
                  {"lead", content.description},
                  {"add", may_edit ? region_address(at, {}) : std::string{}},
                  {"has_rows", !rows.empty()},
                  {"heads", json::array{json::object{{"text", at.localizer.text("curation.region")}},
                                        json::object{{"text", at.localizer.text("curation.region.countries")}}}},
                  {"rows", std::move(rows)}});
  return partnerships::web::desk_page(at, std::move(content));
}

std::optional<RegionTexts> region_of(AtDesk const& at, std::string_view slug) {
  auto transaction = reading(at);
  auto regions = regions_of(transaction, at.office.id);
  auto const found = std::ranges::find(regions, slug, &RegionTexts::slug);
  if (found == regions.end()) return std::nullopt;
  return std::move(*found);
}

Hidden region_seen(RegionTexts const& region) {
  return hidden_of(region.texts, {{"seen.slug", region.slug}, {"seen.version", std::to_string(region.version)}});
}

PageForm region_form(AtDesk const& at, std::optional<RegionTexts> const& stored, Texts const* typed) {
  constexpr std::size_t longest_slug = 80;
  constexpr std::size_t many_codes = 2000;
  auto texts = typed != nullptr ? *typed : Texts{};
  if (typed == nullptr && stored) texts = Texts(stored->texts.begin(), stored->texts.end());
  PageForm made{{stored ? region_name(at, stored->slug) : at.localizer.text("curation.region.add"),
                 at.localizer.text("curation.lead.regions"), crumb(at)},
                {}};
  made.page.crumbs.emplace_back(register_address(at, "/regions"), at.localizer.text("curation.regions"));
  made.form.id = "region";
  made.form.action = partnerships::web::with_once(region_address(at, stored ? stored->slug : ""));
  if (typed != nullptr)
    made.form.hidden = seen_in(*typed);
  else if (stored)
    made.form.hidden = region_seen(*stored);
  if (stored)
    made.page.withdraw = {partnerships::web::with_once(
                              register_address(at, "/regions/region/withdraw") +
                              ui::query_text({{"slug", stored->slug}, {"version", std::to_string(stored->version)}})),
                          at.localizer.text("curation.withdraw")};
  else
    made.form.fields.push_back(
        text_field(at, texts, "slug", "office.source.key", "curation.region.slug.hint", longest_slug));
  add_names(at, texts, made.form.fields);
  made.form.fields.push_back(
      text_field(at, texts, "countries", "curation.region.countries", "curation.post.serves.hint", many_codes));
  made.form.button = at.localizer.text("office.save");
  made.form.cancel = register_address(at, "/regions");
  return made;
}

http::Response no_such_region(AtDesk const& at) {
  return partnerships::web::desk_problem(at, {Errc::not_found, "the office has no such region", "slug", {}});
}

http::Response region_page(AtDesk const& at) {
  if (!has(at, Right::manage_rules)) return without_right(at, Right::manage_rules);
  auto const stored = region_of(at, asked(at, "slug"));
  if (!stored && at.request.query("slug")) return no_such_region(at);
  auto const made = region_form(at, stored, nullptr);
  return partnerships::web::form_page(at, made.page, made.form);
}

void region_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::manage_rules)) return completion(without_right(at, Right::manage_rules));
  auto const typed = commands::typed_texts(at.request.body);
  auto const stored = region_of(at, asked(at, "slug"));
  if (!stored && at.request.query("slug") && seen_in(typed).empty()) return completion(no_such_region(at));
  auto made = region_form(at, stored, &typed);
  auto const [input, wrong_typed] = partnerships::web::typed_in<contract::OwnRegionInput>(at.request.body, {"slug"});
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong_typed, made.form);
    return completion(partnerships::web::form_page(at, made.page, made.form, 422));
  }
  auto const slug = asked(at, "slug").empty() ? text_named(typed, "slug") : asked(at, "slug");
  Sent sent{Right::manage_rules, "region.put", "office/" + at.office.slug};
  sent.wrong = wrong_typed;
  sent.work = [slug, texts = texts_of(*input), seen = seen_of(*input)](commands::Command& command) {
    return as_done(record_region(command, slug, texts, seen));
  };
  sent.done = register_address(at, "/regions");
  sent.again = again_with(made.page);
  sent.seen_now = [slug](AtDesk const& again) {
    auto const now = region_of(again, slug);
    return now ? region_seen(*now) : Hidden{};
  };
  partnerships::web::send(at, std::move(made.form), std::move(sent), completion);
}

void region_withdrawn(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::manage_rules)) return completion(without_right(at, Right::manage_rules));
  Sent sent{Right::manage_rules, "region.delete", "office/" + at.office.slug};
  sent.work = [slug = asked(at, "slug"), version = number_asked(at, "version")](commands::Command& command) {
    return as_done(withdraw_region(command, slug, version));
  };
  sent.done = register_address(at, "/regions");
  send_taking_back(at, std::move(sent), completion);
}

}  // namespace

void add_office_pages(http::Router& router, Desk const& desk) {
  using partnerships::web::add_desk_action;
  using partnerships::web::add_desk_page;
  add_desk_page(router, desk, "/register/office", office_page);
  add_desk_action(router, desk, "/register/office", office_sent);
  add_desk_page(router, desk, "/register/regions", regions_page);
  add_desk_page(router, desk, "/register/regions/region", region_page);
  add_desk_action(router, desk, "/register/regions/region", region_sent);
  add_desk_action(router, desk, "/register/regions/region/withdraw", region_withdrawn);
}

}  // namespace amity::curation::web
