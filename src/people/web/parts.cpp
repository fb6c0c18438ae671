// SPDX-License-Identifier: Apache-2.0
#include "parts.h"

#include "accounts/account.h"
#include "commands/web/form_input.h"
#include "snapshot/world.h"
#include "ui/format.h"
#include "ui/links.h"

#include <algorithm>
#include <set>

namespace amity::people::web {
namespace {

std::string with_id(AtDesk const& at, std::string const& path, std::int64_t id) {
  return at.address(path) + ui::query_text({{"id", std::to_string(id)}});
}

// "2026-11-29T08:00:00.000Z"
std::optional<Instant> moment_of(std::string_view utc) {
  constexpr std::size_t length = 24;
  if (utc.size() != length) return std::nullopt;
  auto const day = parse_day(utc.substr(0, 10));
  if (!day) return std::nullopt;
  return *day + std::chrono::hours{partnerships::web::number_in(utc.substr(11, 2))} +
         std::chrono::minutes{partnerships::web::number_in(utc.substr(14, 2))} +
         std::chrono::seconds{partnerships::web::number_in(utc.substr(17, 2))};
}

// All that an organisation is called, as it is shown where it is chosen.
std::vector<std::string> names_of(Organisation const& organisation) {
  auto const& fields = organisation.fields.for_office();
  std::vector<std::string> names{fields.own_name};
  for (auto const& [language, name] : fields.name) names.push_back(name);
  std::erase(names, std::string{});
  return names;
}

std::string period_text(AtDesk const& at, CapFields const& fields) {
  auto const language = at.localizer.language();
  if (!fields.since && !fields.until) return {};
  auto const date = [&](std::optional<PartialDate> const& one) {
    return one ? ui::format_date(language, *one) : std::string{};
  };
  if (!fields.until) return at.localizer.text("people.since", {{"date", date(fields.since)}});
  if (!fields.since) return at.localizer.text("people.until", {{"date", date(fields.until)}});
  return date(fields.since) + " – " + date(fields.until);
}

}  // namespace

db::Transaction reading(AtDesk const& at) { return at.desk.writing->doorkeeper.database.read(); }
bool has(AtDesk const& at, accounts::Right right) { return at.session.rights.contains(right); }

Day today_at(AtDesk const& at) { return snapshot::day_at(at.desk.s->clock, at.office.timezone); }

std::string person_address(AtDesk const& at, PersonId id) { return with_id(at, "/persons/person", id.value); }
std::string person_address(AtDesk const& at, PersonId id, std::string_view what) {
  return with_id(at, "/persons/" + std::string(what), id.value);
}
std::string organisation_address(AtDesk const& at, OrganisationId id) {
  return with_id(at, "/organisations/organisation", id.value);
}
std::string organisation_address(AtDesk const& at, OrganisationId id, std::string_view what) {
  return with_id(at, "/organisations/" + std::string(what), id.value);
}

std::optional<Person> person_asked(AtDesk const& at) {
  auto transaction = reading(at);
  return person_of(transaction, at.office.id, PersonId{number_asked(at, "id")});
}
std::optional<Organisation> organisation_asked(AtDesk const& at) {
  auto transaction = reading(at);
  return organisation_of(transaction, at.office.id, OrganisationId{number_asked(at, "id")});
}
http::Response no_such(AtDesk const& at, std::string_view what) {
  return partnerships::web::desk_problem(at,
                                         {Errc::not_found, "the office has no such " + std::string(what), "id", {}});
}

std::string moment_text(AtDesk const& at, std::string_view utc) {
  auto const moment = moment_of(utc);
  return moment ? ui::format_moment(at.localizer.language(), *moment, at.office.timezone) : std::string(utc);
}

std::string called(AtDesk const& at, Organisation const& organisation) {
  return called(organisation.fields.for_office(), at.localizer.language());
}

json::object cap_view(AtDesk const& at, db::Transaction& transaction, Cap const& cap) {
  auto const& fields = cap.fields.for_office();
  auto const person = person_of(transaction, at.office.id, cap.person);
  auto const organisation = organisation_of(transaction, at.office.id, fields.organisation);
  auto const is_erased = person && person->erased_at;
  return {{"post", std::string(choose(fields.post, at.localizer.language()).text)},
          {"period", period_text(at, fields)},
          {"is_past", is_held(fields, today_at(at)) == Truth::no},
          {"place", fields.place ? std::to_string(*fields.place) : std::string{}},
          {"person", is_erased ? at.localizer.text("people.erased")
                               : (person ? called(person->fields.for_office()) : std::string{})},
          {"person_href", person_address(at, cap.person)},
          {"organisation", organisation ? called(at, *organisation) : std::string{}},
          {"organisation_href", organisation_address(at, fields.organisation)},
          {"edit", has(at, accounts::Right::edit_people) && !is_erased
                       ? at.address("/persons/post") + ui::query_text({{"cap", std::to_string(cap.id.value)}})
                       : std::string{}}};
}

void add_language_fields(AtDesk const& at, std::string_view name, std::string_view label, Texts const& texts,
                         std::vector<ui::FormField>& fields, std::string const& optional) {
  std::vector<std::string> languages(interface_languages.begin(), interface_languages.end());
  auto const prefix = std::string(name) + ".";
  for (auto const& [field, text] : texts)
    if (field.starts_with(prefix))
      if (auto const tag = field.substr(prefix.size()); std::ranges::find(languages, tag) == languages.end())
        languages.push_back(tag);
  for (auto const& tag : languages)
    fields.push_back(
        {.name = prefix + tag,
         .label = at.localizer.text(label, {{"language", ui::language_name(at.localizer.language(), tag)}}),
         .value = text_named(texts, prefix + tag),
         .most = 200,
         .language = std::string(std::ranges::find(interface_languages, tag) == interface_languages.end()
                                     ? std::string_view{tag}
                                     : ui::html_language(tag)),
         .optional = optional});
}

ui::FormField organisation_field(AtDesk const& at, std::string name, std::string_view label, std::string value) {
  ui::FormField field{.name = std::move(name),
                      .label = at.localizer.text(label),
                      .value = std::move(value),
                      .hint = at.localizer.text("people.org.hint"),
                      .most = 200};
  auto transaction = reading(at);
  OrganisationQuestion question;
  constexpr std::int64_t most_offered = 500;
  question.limit = most_offered;
  for (auto const& one : organisations(transaction, at.office.id, question).organisations)
    field.suggestions.push_back(called(at, one));
  return field;
}

ui::FormField new_organisation_field(AtDesk const& at, std::string value) {
  ui::FormField field{.name = new_organisation,
                      .label = at.localizer.text("people.org.new"),
                      .is = ui::FormField::Is::choice,
                      .value = std::move(value),
                      .choices = {{"", at.localizer.text("people.org.kept")}},
                      .hint = at.localizer.text("people.org.new.hint")};
  for (auto const kind : all_organisation_kinds)
    field.choices.push_back(
        {std::string(to_string(kind)),
         at.localizer.text("people.org.new_of", {{"kind", at.localizer.word("people.kind", to_string(kind))}})});
  return field;
}

Resolved with_organisation(AtDesk const& at, Texts typed, std::string const& typed_as, std::string const& name) {
  auto const wanted = text_named(typed, typed_as);
  auto const kind = parse_organisation_kind(text_named(typed, new_organisation));
  typed.erase(typed_as);
  typed.erase(new_organisation);
  typed.erase("once");
  if (wanted.empty()) return {form_body(typed), {}, {}};
  auto transaction = reading(at);
  OrganisationQuestion question;
  question.text = wanted;
  question.limit = 1000;
  std::set<OrganisationId> found;
  for (auto const& one : organisations(transaction, at.office.id, question).organisations) {
    auto const names = names_of(one);
    if (std::ranges::find(names, wanted) != names.end()) found.insert(one.id);
  }
  if (found.size() == 1) typed[name] = std::to_string(found.begin()->value);
  if (found.empty() && kind) {
    typed[name] = "1";  // its own is known once it is made
    OrganisationFields fresh;
    fresh.name.emplace(at.localizer.language(), wanted);
    fresh.kind = *kind;
    return {form_body(typed), {}, std::move(fresh)};
  }
  Resolved resolved{form_body(typed), {}, {}};
  if (found.size() != 1)
    resolved.wrong = fields::FieldError{typed_as,
                                        wanted.substr(0, 80),
                                        "the office has no organisation of this name, or several",
                                        "one of its own, by one of its names",
                                        found.empty() ? "no_such_organisation" : "ambiguous",
                                        {},
                                        0};
  return resolved;
}

Hidden seen_fields(std::int64_t version, commands::FieldTexts const& texts) {
  Hidden hidden{{"seen.version", std::to_string(version)}};
  for (auto const& [name, text] : texts) hidden.emplace_back("seen." + name, text);
  return hidden;
}
Hidden seen_as_sent(Texts const& typed) {
  Hidden hidden;
  for (auto const& [name, text] : typed)
    if (name.starts_with("seen.")) hidden.emplace_back(name, text);
  return hidden;
}

void send_each_time(AtDesk const& at, ui::Form form, partnerships::web::Sent sent, http::Completion const& completion) {
  auto request = at.request;
  request.fields = {};
  std::erase_if(request.decoded.query, [](auto const& one) { return one.first == "once"; });
  AtDesk const plain{at.desk, request, at.session, at.localizer, at.world, at.office};
  partnerships::web::send(plain, std::move(form), std::move(sent), completion);
}

std::function<http::Response(AtDesk const&, ui::Form const&, unsigned)> again_with(FormPage page) {
  return [page = std::move(page)](AtDesk const& again, ui::Form const& form, unsigned status) {
    return partnerships::web::form_page(again, page, form, status);
  };
}

std::function<http::Response(AtDesk const&, ui::Form const&, unsigned)> told_on(
    std::function<http::Response(AtDesk const&, std::string const&, unsigned)> page) {
  return [page = std::move(page)](AtDesk const& again, ui::Form const& form, unsigned status) {
    auto why = form.wrong.empty() ? std::string{} : form.wrong.front();
    for (auto const& field : form.fields)
      if (why.empty() && !field.wrong.empty()) why = field.label + again.localizer.text("form.colon") + field.wrong;
    return page(again, why, status);
  };
}

std::function<http::Response(AtDesk const&, ui::Form const&, unsigned)> refused_on_person(PersonId id) {
  return [id](AtDesk const& again, ui::Form const& form, unsigned status) {
    return person_page(again, id, {}, status, &form);
  };
}

json::object sort_head(AtDesk const& at, std::string_view path, std::string_view sort, std::string_view text,
                       ui::Query const& query) {
  auto const current = asked(at, "sort").empty() ? std::string("name") : asked(at, "sort");
  return {{"text", at.localizer.text(text)},
          {"href", at.address(path) + ui::query_text(ui::with(query, "sort", sort))},
          {"is_sorted", current == sort}};
}

std::int64_t skip_asked(AtDesk const& at) {
  constexpr std::int64_t most_pages = 1'000'000;
  return (std::clamp<std::int64_t>(number_asked(at, "page"), 1, most_pages) - 1) * on_a_page;
}

void add_paging(AtDesk const& at, std::string_view path, ui::Query const& query, std::int64_t all, json::object& view) {
  auto const page = skip_asked(at) / on_a_page + 1;
  auto const last = std::max<std::int64_t>((all + on_a_page - 1) / on_a_page, 1);
  auto const address = [&](std::int64_t number) {
    return at.address(path) + ui::query_text(ui::with(query, "page", std::to_string(number)));
  };
  view["has_pages"] = last > 1;
  view["page_of"] = at.localizer.text("letters.page_of", {{"page", page}, {"last", last}});
  view["before"] = page > 1 ? address(page - 1) : std::string{};
  view["after"] = page < last ? address(page + 1) : std::string{};
}

}  // namespace amity::people::web
