// SPDX-License-Identifier: Apache-2.0
// The fields of the forms for rows of an office's lists.
#include "atlas/country.h"
#include "atlas/web/documents.h"
#include "partnerships/recording.h"
#include "partnerships/web/new_source.h"
#include "ui/format.h"
#include "views.h"

#include <algorithm>

namespace amity::curation::web {
namespace {

using ui::FormField;
using Is = FormField::Is;

constexpr std::size_t longest_note = 2000;

class Fields {
 public:
  Fields(AtDesk const& at, Texts const& texts) : at_(at), texts_(texts) {}

  FormField text(std::string_view name, std::string_view label, std::size_t most, std::string_view hint = {}) const {
    return {.name = std::string(name),
            .label = at_.localizer.text(label),
            .value = text_named(texts_, name),
            .hint = hint.empty() ? std::string{} : at_.localizer.text(hint),
            .most = most};
  }
  FormField date(std::string_view name, std::string_view label) const {
    constexpr std::size_t whole_day = 10;
    return required(text(name, label, whole_day, "office.date.hint"));
  }
  FormField number(std::string_view name, std::string_view label, std::string_view hint = {}) const {
    constexpr std::size_t digits = 7;
    auto field = text(name, label, digits, hint);
    field.is = Is::number;
    return field;
  }
  FormField note() const {
    auto field = text("note", "office.note", longest_note);
    field.is = Is::lines;
    return field;
  }
  FormField choice(std::string_view name, std::string_view label, std::vector<ui::Choice> choices) const {
    FormField field{.name = std::string(name),
                    .label = at_.localizer.text(label),
                    .is = Is::choice,
                    .value = text_named(texts_, name),
                    .choices = std::move(choices)};
    // What stands there stays, whatever else there is to choose.
    if (!field.value.empty() &&
        std::ranges::find(field.choices, field.value, &ui::Choice::value) == field.choices.end())
      field.choices.push_back({field.value, field.value});
    return field;
  }
  FormField words(std::string_view name, std::string_view label, std::string_view prefix,
                  std::initializer_list<std::string_view> words) const {
    std::vector<ui::Choice> choices;
    for (auto const word : words) choices.push_back({std::string(word), at_.localizer.word(prefix, word)});
    return required(choice(name, label, std::move(choices)));
  }
  FormField kind() const {
    return words("kind", "curation.kind", "plan.of",
                 {"sister_city", "friendly_exchange", "project", "all", "countries", "continents"});
  }
  FormField region() const {
    std::vector<ui::Choice> choices{{"", region_name(at_, "")}};
    for (auto const& own : at_.office.regions) choices.push_back({own.slug, region_name(at_, own.slug)});
    for (auto const& region : atlas::regions())
      choices.push_back({std::string(region.slug), region_name(at_, region.slug)});
    return choice("region", "curation.region", std::move(choices));
  }
  FormField country(std::string_view label, std::string_view nothing) const {
    auto const& language = at_.localizer.language();
    std::vector<std::pair<std::string, ui::Choice>> sorted;
    for (auto const& country : at_.world->atlas.countries()) {
      auto name = ui::country_name(language, country.code);
      sorted.emplace_back(ui::sort_key(language, name), ui::Choice{country.code, name});
    }
    std::ranges::sort(sorted, {}, &std::pair<std::string, ui::Choice>::first);
    std::vector<ui::Choice> choices{{"", at_.localizer.text(nothing)}};
    for (auto& [key, one] : sorted) choices.push_back(std::move(one));
    return choice("country", label, std::move(choices));
  }
  // The home city, and what stands there.
  FormField place() const {
    auto const& home = *at_.world->atlas.city(at_.office.home);
    return choice("place", "curation.place",
                  {{"", at_.localizer.text("office.unsaid")},
                   {std::string(home.slug), at_.localizer.city(atlas::web::city_name(*at_.world, home.id))}});
  }
  FormField source() const {
    auto transaction = reading(at_);
    return required(choice(
        "source", "office.source",
        partnerships::web::source_choices(at_.localizer, partnerships::kept_sources(transaction, at_.office.id))));
  }
  void in_each_language(std::vector<FormField>& fields, std::string const& name, std::string_view label, Is is) const {
    for (auto const language : interface_languages)
      fields.push_back(
          {.name = name + "_" + std::string(language),
           .label = at_.localizer.text(label, {{"language", ui::language_name(at_.localizer.language(), language)}}),
           .is = is,
           .value = text_named(texts_, name + "_" + std::string(language)),
           .most = longest_note,
           .language = std::string(ui::html_language(language))});
  }
  static FormField required(FormField field) {
    field.required = true;
    return field;
  }

 private:
  AtDesk const& at_;
  Texts const& texts_;
};

std::vector<FormField> figure_fields(Fields const& of) {
  std::vector<FormField> fields{of.date("on", "curation.figure.on"),
                                of.kind(),
                                of.region(),
                                Fields::required(of.number("count", "curation.count")),
                                of.words("count_is", "curation.count_is", "curation.count_is", {"exactly", "at_least"}),
                                of.source()};
  of.in_each_language(fields, "statement", "curation.statement_in", Is::lines);
  return fields;
}

std::vector<FormField> post_fields(Fields const& of) {
  constexpr std::size_t many_codes = 2000;
  std::vector<FormField> fields{
      of.words("type", "curation.post.type", "curation.post.type", {"consulate_general", "visa_centre"}),
      of.country("curation.post.country", "office.unsaid"), of.place(),
      Fields::required(of.number("count", "curation.post.count", "curation.post.count.hint"))};
  of.in_each_language(fields, "name", "curation.name_in", Is::text);
  fields.push_back(of.text("serves", "curation.post.serves", many_codes, "curation.post.serves.hint"));
  fields.push_back(of.number("serves_count", "curation.post.serves_count", "curation.post.serves_count.hint"));
  fields.push_back(of.source());
  fields.push_back(of.note());
  return fields;
}

}  // namespace

std::vector<FormField> row_fields(AtDesk const& at, List list, Texts const& texts) {
  constexpr std::size_t longest_reason = 200;
  Fields const of(at, texts);
  switch (list) {
    case List::figures:
      return figure_fields(of);
    case List::targets:
      return {of.date("by", "curation.target.by"),
              of.kind(),
              of.region(),
              Fields::required(of.number("count", "curation.count")),
              of.source(),
              of.note()};
    case List::policies:
      return {
          Fields::required(of.country("curation.policy.country", "curation.policy.country.choose")),
          Fields::required(of.text("reason", "curation.policy.reason", longest_reason, "curation.policy.reason.hint")),
          of.source(), of.note()};
    case List::posts:
      break;
  }
  return post_fields(of);
}

}  // namespace amity::curation::web
