// SPDX-License-Identifier: Apache-2.0
#include "core/language.h"
#include "marks.h"
#include "ui/format.h"
#include "ui/layout.h"
#include "ui/links.h"
#include "ui/register_words.h"
#include "ui/template.h"
#include "work/published/web/pages.h"

#include <algorithm>

namespace amity::work::published::web {
namespace {

std::string address_of_letter(std::string_view language, std::string_view id) {
  return ui::page_address(language, "/letters/" + ui::percent_encoded(id));
}
std::string address_of_list(std::string_view language) { return ui::page_address(language, "/letters"); }

std::string direction_text(ui::Localizer const& localizer, contract::LetterDirection direction) {
  return localizer.word("publications.direction", direction);
}

std::string day_text(ui::Localizer const& localizer, std::optional<Day> const& day) {
  return day ? ui::format_date(localizer.language(), amity::to_string(*day)) : std::string{};
}

void add_fact(std::string& facts, std::string const& fact) {
  if (!fact.empty()) facts += (facts.empty() ? "" : " · ") + fact;
}

json::object option(std::string value, std::string text, std::string_view asked) {
  auto const selected = value == asked;
  return {{"value", std::move(value)}, {"text", std::move(text)}, {"selected", selected}};
}

json::array year_options(contract::PublicLetterPage const& page, std::string_view asked) {
  json::array options;
  for (auto const year : page.years) options.push_back(option(std::to_string(year), std::to_string(year), asked));
  return options;
}

std::string id_or_slug(contract::CityBrief const& city) { return city.slug.value_or(city.id); }

json::array partner_options(ui::Localizer const& localizer, contract::PublicLetterPage const& page,
                            std::string_view asked) {
  std::vector<std::pair<std::string, std::string>> names;
  std::string chosen(asked);
  for (auto const& city : page.partners) {
    names.emplace_back(localizer.city(city), id_or_slug(city));
    // It may have been asked for by its id though it has a slug.
    if (asked == city.id) chosen = names.back().second;
  }
  std::ranges::sort(names, {}, [&](auto const& one) { return ui::sort_key(localizer.language(), one.first); });
  json::array options;
  for (auto const& [name, id] : names) options.push_back(option(id, name, chosen));
  return options;
}

json::array direction_options(ui::Localizer const& localizer, std::string_view asked) {
  json::array options;
  for (auto const direction : {contract::LetterDirection::out, contract::LetterDirection::in})
    options.push_back(option(std::string(contract::to_string(direction)), direction_text(localizer, direction), asked));
  return options;
}

// What is read first: the reader's language, else that in which the letter was written, else what there is.
std::string language_read(LocalText const& texts, contract::Language written_in, std::string_view reader) {
  for (auto const language : {reader, contract::to_string(written_in)})
    if (texts.contains(language)) return std::string(language);
  return std::string(choose(texts, reader).language);
}

// In which language the text is that is read first, where that is not the reader's; and of each that it is a
// translation.
std::string about_text(ui::Localizer const& localizer, std::string_view language, contract::Language written_in,
                       bool is_first) {
  auto const original = contract::to_string(written_in);
  std::string note;
  if (is_first && language != localizer.language())
    note = localizer.text("publications.text_in", {{"language", ui::language_name(localizer.language(), language)}});
  if (language == original) return note;
  if (!note.empty() && localizer.language() == "en") note += ' ';
  return note +
         localizer.text("publications.translation", {{"language", ui::language_name(localizer.language(), original)}});
}

// Each text of a letter: what is read first, then the others.
json::array texts_view(ui::Localizer const& localizer, contract::PublicLetter const& letter) {
  json::array texts;
  auto const first = language_read(letter.body, letter.language, localizer.language());
  auto const add = [&](std::string const& language) {
    texts.push_back(json::object{{"is_first", language == first},
                                 {"lang", ui::html_language(language)},
                                 {"language", ui::language_name(localizer.language(), language)},
                                 {"note", about_text(localizer, language, letter.language, language == first)},
                                 {"title", in_one_line(localizer, text_in(letter.title, language))},
                                 {"paragraphs", paragraphs_view(localizer, text_in(letter.body, language))}});
  };
  add(first);
  for (auto const& [language, body] : letter.body)
    if (language != first) add(language);
  return texts;
}

// On which grounds anything was left out of the text that is read, once each, in the order of the text.
json::array grounds_view(ui::Localizer const& localizer, contract::PublicLetter const& letter) {
  json::array grounds;
  auto const language = language_read(letter.body, letter.language, localizer.language());
  for (auto const* texts : {&letter.title, &letter.body})
    for (auto const& passage : passages_of(text_in(*texts, language))) {
      auto const* left_out = std::get_if<LeftOut>(&passage);
      if (left_out == nullptr) continue;
      json::value const ground = json::value_from(ground_text(localizer, *left_out));
      if (std::ranges::find(grounds, ground) == grounds.end()) grounds.push_back(ground);
    }
  return grounds;
}

ui::Content content_named(std::string title, std::string description) {
  ui::Content content;
  content.name = "letters";
  content.title = std::move(title);
  content.description = std::move(description);
  return content;
}

}  // namespace

json::array letter_lines(ui::Localizer const& localizer, std::vector<contract::PublicLetterBrief> const& letters,
                         Line line) {
  json::array lines;
  for (auto const& letter : letters) {
    auto const language = language_read(letter.title, letter.language, localizer.language());
    std::string facts;
    add_fact(facts, letter.number);
    add_fact(facts, day_text(localizer, letter.on));
    add_fact(facts, direction_text(localizer, letter.direction));
    if (line == Line::with_partner) {
      if (letter.partner) add_fact(facts, localizer.city(*letter.partner));
      add_fact(facts, std::string(choose(letter.office_name, localizer.language()).text));
    }
    lines.push_back(
        json::object{{"href", address_of_letter(localizer.language(), letter.id)},
                     {"title", in_one_line(localizer, text_in(letter.title, language))},
                     {"lang", language == localizer.language() ? std::string_view{} : ui::html_language(language)},
                     {"facts", std::move(facts)}});
  }
  return lines;
}

std::string letters_page(ui::Site const& site, ui::Reader const& reader, contract::PublicLetterPage const& page) {
  ui::Localizer const localizer{reader.language};
  auto const here = address_of_list(reader.language);
  auto const asked = [&](std::string_view name) { return ui::value_of(reader.query, name); };
  auto const more = page.next ? here + ui::query_text(ui::with(reader.query, "cursor", *page.next)) : std::string{};
  auto const cursor = asked("cursor");
  auto const is_filtered =
      !asked("q").empty() || !asked("partner").empty() || !asked("year").empty() || !asked("direction").empty();
  auto lines = letter_lines(localizer, page.letters, Line::with_partner);
  auto content = content_named(localizer.text("publications.title"), localizer.text("publications.lead"));
  content.listed = cursor.empty() && !is_filtered;
  content.main = ui::render(
      "public_letters", reader.language,
      {{"action", here},
       {"office", asked("office")},
       {"q", asked("q")},
       {"any_partner", asked("partner").empty()},
       {"partners", partner_options(localizer, page, asked("partner"))},
       {"any_year", asked("year").empty()},
       {"years", year_options(page, asked("year"))},
       {"any_direction", asked("direction").empty()},
       {"directions", direction_options(localizer, asked("direction"))},
       {"has_filter", !page.years.empty()},
       {"filtered", is_filtered},
       {"all_href", here},
       {"count", localizer.text("publications.count", {{"n", page.total}})},
       {"none", page.total == 0},
       {"lines", std::move(lines)},
       {"first_href",
        cursor.empty() || cursor == "0" ? std::string{} : here + ui::query_text(ui::with(reader.query, "cursor", ""))},
       {"more_href", more},
       {"json_href", "/api/v1/letters" + ui::query_text(reader.query)}});
  return ui::in_layout(site, reader, content);
}

std::string letter_page(ui::Site const& site, ui::Reader const& reader, contract::PublicLetter const& letter,
                        std::string const& hall) {
  ui::Localizer const localizer{reader.language};
  auto const language = language_read(letter.body, letter.language, reader.language);
  auto grounds = grounds_view(localizer, letter);
  auto content = content_named(
      in_one_line(localizer, text_in(letter.title, language)),
      localizer.text("publications.description", {{"number", letter.number}, {"day", day_text(localizer, letter.on)}}));
  content.main = ui::render("public_letter", reader.language,
                            {{"list_href", address_of_list(reader.language)},
                             {"title", content.title},
                             {"lang", language == reader.language ? std::string_view{} : ui::html_language(language)},
                             {"number", letter.number},
                             {"on", ui::date_view(localizer, letter.on ? amity::to_string(*letter.on) : std::string{})},
                             {"direction", direction_text(localizer, letter.direction)},
                             {"partner", letter.partner ? localizer.city(*letter.partner) : std::string{}},
                             {"partner_href", !letter.partner ? std::string{}
                                              : hall.empty()  ? ui::city_address(reader.language, *letter.partner)
                                                              : ui::hall_address(reader.language, hall)},
                             {"office", choose(letter.office_name, reader.language).text},
                             {"is_joint", !letter.joint_with.empty()},
                             {"joint_with", json::array(letter.joint_with.begin(), letter.joint_with.end())},
                             {"letter_lang", ui::html_language(contract::to_string(letter.language))},
                             {"published", ui::date_view(localizer, letter.published)},
                             {"page_lang", ui::html_language(reader.language)},
                             {"texts", texts_view(localizer, letter)},
                             {"has_grounds", !grounds.empty()},
                             {"grounds", std::move(grounds)},
                             {"json_href", "/api/v1/letters/" + ui::percent_encoded(letter.id)}});
  return ui::in_layout(site, reader, content);
}

std::string withdrawn_page(ui::Site const& site, ui::Reader const& reader, Day on) {
  ui::Localizer const localizer{reader.language};
  auto content = content_named(localizer.text("publications.withdrawn.title"),
                               localizer.text("publications.withdrawn.lead", {{"day", day_text(localizer, on)}}));
  content.listed = false;
  content.main = ui::render("public_letter_withdrawn", reader.language,
                            {{"list_href", address_of_list(reader.language)}, {"lead", content.description}});
  return ui::in_layout(site, reader, content);
}

}  // namespace amity::work::published::web
