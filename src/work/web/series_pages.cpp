// SPDX-License-Identifier: Apache-2.0
// The series of numbers that letters take.
#include "commands/web/form_input.h"
#include "inputs.h"
#include "ui/links.h"
#include "ui/template.h"
#include "views.h"

namespace amity::work::web {
namespace {

using accounts::Right;
using partnerships::web::Sent;
using ui::FormField;

std::string series_address(AtDesk const& at, SeriesId id) {
  return at.address("/letters/series/one") + ui::query_text({{"id", std::to_string(id.value)}});
}

http::Response series_page(AtDesk const& at) {
  if (!has(at, Right::manage_rules)) return without_right(at, Right::manage_rules);
  auto transaction = reading(at);
  auto const year = static_cast<int>(std::chrono::year_month_day{today_at(at)}.year());
  json::array list;
  for (auto const& one : series_of(transaction, at.office.id))
    list.push_back(json::object{{"href", series_address(at, one.id)},
                                {"name", one.fields.name},
                                {"direction", at.localizer.word("letter.direction", to_string(one.fields.direction))},
                                {"example", written(one.fields.shape, year, 1)}});
  ui::Content content;
  content.name = "office";
  content.title = at.localizer.text("series.title");
  content.description = at.localizer.text("series.lead");
  content.main = ui::render("office_series", at.localizer.language(),
                            {{"letters", at.address("/letters")},
                             {"lead", content.description},
                             {"add", at.address("/letters/series/one")},
                             {"series", std::move(list)}});
  return partnerships::web::desk_page(at, std::move(content));
}

struct SeriesForm {
  std::optional<Series> stored;
  FormPage page;
  ui::Form form;
};

std::vector<std::pair<std::string, std::string>> seen_hidden(Series const& series) {
  std::vector<std::pair<std::string, std::string>> hidden{{"seen.id", std::to_string(series.id.value)},
                                                          {"seen.version", std::to_string(series.version)}};
  for (auto const& [name, text] : texts_of(series.fields)) hidden.emplace_back("seen." + name, text);
  return hidden;
}

SeriesForm series_form(AtDesk const& at, Texts const* typed) {
  auto transaction = reading(at);
  SeriesForm made{find_series(transaction, at.office.id, SeriesId{number_asked(at, "id")}), {}, {}};
  auto const texts = made.stored ? texts_of(made.stored->fields)
                                 : commands::FieldTexts{{"direction", "out"}, {"name", ""}, {"shape", ""}};
  auto const value = [&](std::string_view name) {
    return typed != nullptr ? text_named(*typed, name) : text_named(texts, name);
  };
  made.page = {made.stored ? made.stored->fields.name : at.localizer.text("series.add"),
               at.localizer.text("series.one.lead"),
               {{at.address("/letters/series"), at.localizer.text("series.title")}}};
  made.form.id = "series";
  made.form.action = partnerships::web::with_once(made.stored ? series_address(at, made.stored->id)
                                                              : at.address("/letters/series/one"));
  FormField direction{.name = "direction",
                      .label = at.localizer.text("letter.direction"),
                      .is = FormField::Is::choice,
                      .value = value("direction"),
                      .required = true};
  for (auto const* word : {"out", "in"})
    direction.choices.push_back({word, at.localizer.word("letter.direction", word)});
  made.form.fields = {std::move(direction),
                      {.name = "name",
                       .label = at.localizer.text("series.name"),
                       .value = value("name"),
                       .hint = at.localizer.text("series.name.hint"),
                       .required = true,
                       .most = 200},
                      {.name = "shape",
                       .label = at.localizer.text("series.shape"),
                       .value = value("shape"),
                       .hint = at.localizer.text("series.shape.hint"),
                       .required = true,
                       .most = 80}};
  if (made.stored) made.form.hidden = seen_hidden(*made.stored);
  made.form.button = at.localizer.text("office.save");
  made.form.cancel = at.address("/letters/series");
  return made;
}

http::Response no_such_series(AtDesk const& at) {
  return partnerships::web::desk_problem(at, {Errc::not_found, "the office has no such series of numbers", "id", {}});
}

http::Response one_page(AtDesk const& at) {
  if (!has(at, Right::manage_rules)) return without_right(at, Right::manage_rules);
  auto made = series_form(at, nullptr);
  if (!made.stored && at.request.query("id")) return no_such_series(at);
  if (made.stored)
    made.page.below =
        at.desk.fittings->journal(at, {"letter-series/" + std::to_string(made.stored->id.value)}, made.form.fields);
  return partnerships::web::form_page(at, made.page, made.form);
}

void one_sent(AtDesk const& at, http::Completion const& completion) {
  if (!has(at, Right::manage_rules)) return completion(without_right(at, Right::manage_rules));
  auto const typed = commands::typed_texts(at.request.body);
  auto made = series_form(at, &typed);
  if (!made.stored && at.request.query("id")) return completion(no_such_series(at));
  made.form.hidden.clear();
  for (auto const& [name, text] : typed)
    if (name.starts_with("seen.")) made.form.hidden.emplace_back(name, text);
  auto const [input, wrong_typed] = partnerships::web::typed_in<contract::LetterSeriesInput>(at.request.body);
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong_typed, made.form);
    return completion(partnerships::web::form_page(at, made.page, made.form, 422));
  }
  auto const id = made.stored ? made.stored->id : SeriesId{};
  Sent sent{Right::manage_rules, "letter_series.put", "letter-series/" + std::to_string(id.value)};
  sent.work = [id, fields = fields_of(*input), seen = seen_of(*input)](commands::Command& command) {
    return as_done(put_series(command, id, fields, seen));
  };
  sent.done = at.address("/letters/series");
  sent.again = again_with(made.page);
  sent.wrong = wrong_typed;
  sent.seen_now = [id](AtDesk const& again) {
    auto transaction = reading(again);
    auto const now = find_series(transaction, again.office.id, id);
    return now ? seen_hidden(*now) : std::vector<std::pair<std::string, std::string>>{};
  };
  partnerships::web::send(at, std::move(made.form), std::move(sent), completion);
}

}  // namespace

void add_series_pages(http::Router& router, Desk const& desk) {
  partnerships::web::add_desk_page(router, desk, "/letters/series", series_page);
  partnerships::web::add_desk_page(router, desk, "/letters/series/one", one_page);
  partnerships::web::add_desk_action(router, desk, "/letters/series/one", one_sent);
}

}  // namespace amity::work::web
