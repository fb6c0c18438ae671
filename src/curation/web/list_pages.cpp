// SPDX-License-Identifier: Apache-2.0
// An office's lists, and the form of a row.
#include "desk/web/list.h"
#include "desk/web/views.h"
#include "pages.h"
#include "rows_in_contract.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"
#include "views.h"

#include <algorithm>
#include <array>
#include <span>

namespace amity::curation::web {
namespace {

using accounts::Right;

std::string list_address(AtDesk const& at, List list, std::string_view below = {}) {
  return register_address(at, "/" + std::string(to_string(list)) + std::string(below));
}
std::string row_address(AtDesk const& at, List list, std::int64_t row) {
  return list_address(at, list, "/row") + (row == 0 ? "" : ui::query_text({{"id", std::to_string(row)}}));
}

// What a list shows of its rows: a column's word in addresses (?sort=), and its head, a message. The first one names
// the row.
struct ShownColumn {
  std::string_view word;
  std::string_view head;
};
std::span<ShownColumn const> columns_shown(List list) {
  static constexpr std::array of_figures{ShownColumn{"on", "curation.figure.on"}, ShownColumn{"kind", "curation.kind"},
                                         ShownColumn{"region", "curation.region"},
                                         ShownColumn{"count", "curation.count"},
                                         ShownColumn{"source", "office.source"}};
  static constexpr std::array of_targets{ShownColumn{"by", "curation.target.by"}, ShownColumn{"kind", "curation.kind"},
                                         ShownColumn{"region", "curation.region"},
                                         ShownColumn{"count", "curation.count"},
                                         ShownColumn{"source", "office.source"}};
  static constexpr std::array of_policies{ShownColumn{"country", "curation.policy.country"},
                                          ShownColumn{"reason", "curation.policy.reason"},
                                          ShownColumn{"source", "office.source"}};
  static constexpr std::array of_posts{
      ShownColumn{"name", "curation.post.name"}, ShownColumn{"type", "curation.post.type"},
      ShownColumn{"country", "curation.post.country"}, ShownColumn{"count", "curation.post.count"},
      ShownColumn{"source", "office.source"}};
  switch (list) {
    case List::figures:
      return of_figures;
    case List::targets:
      return of_targets;
    case List::policies:
      return of_policies;
    case List::posts:
      break;
  }
  return of_posts;
}

// A row's texts in those columns.
std::vector<std::string> cells_of(AtDesk const& at, List list, commands::FieldTexts const& texts,
                                  Texts const& sources) {
  auto const& language = at.localizer.language();
  auto const text = [&](std::string_view name) {
    auto const found = texts.find(name);
    return found == texts.end() ? std::string{} : found->second;
  };
  auto const country = text("country").empty() ? std::string{} : ui::country_name(language, text("country"));
  auto const source = text_named(sources, text("source"));
  auto const counted = at.localizer.word("plan.of", text("kind"));
  switch (list) {
    case List::figures: {
      auto const least = text("count_is") == "at_least" ? at.localizer.text("curation.count_is.at_least") + " " : "";
      return {ui::format_date(language, text("on")), counted, region_name(at, text("region")), least + text("count"),
              source};
    }
    case List::targets:
      return {ui::format_date(language, text("by")), counted, region_name(at, text("region")), text("count"), source};
    case List::policies:
      return {country, reason_name(at, text("reason")), source};
    case List::posts:
      break;
  }
  LocalText name;
  for (auto const spoken : interface_languages)
    if (auto words = text("name_" + std::string(spoken)); !words.empty()) name.emplace(spoken, std::move(words));
  auto const type = at.localizer.word("curation.post.type", text("type"));
  auto const named = choose(name, language).text;
  return {named.empty() ? type : std::string(named), type, country, text("count"), source};
}

desk::web::ListAt list_at(AtDesk const& at, List list) {
  return {"/register/" + std::string(to_string(list)), ui::only(at.request.decoded.query, {"q", "sort"})};
}

std::optional<http::Response> unknown_order(AtDesk const& at, List list) {
  auto const is_column = [list](std::string_view word) {
    auto const columns = columns_shown(list);
    return std::ranges::find(columns, word, &ShownColumn::word) != columns.end();
  };
  return partnerships::web::unknown_filter(at, {{"sort", is_column}}, {"q"});
}

struct RowLine {
  RowTexts row;
  std::vector<std::string> cells;
};

// Days as they are written, numbers as such, everything else as readers of the language sort it.
void sort_lines(AtDesk const& at, List list, std::string_view column, std::vector<RowLine>& lines) {
  auto const raw = [&](RowLine const& line) {
    auto const found = line.row.texts.find(column);
    return found == line.row.texts.end() ? std::string{} : found->second;
  };
  if (column == "on" || column == "by") {
    std::ranges::stable_sort(lines, {}, raw);
    return;
  }
  if (column == "count") {
    std::ranges::stable_sort(lines, {}, [&](RowLine const& line) { return partnerships::web::number_in(raw(line)); });
    return;
  }
  auto const columns = columns_shown(list);
  auto const place = std::ranges::find(columns, column, &ShownColumn::word) - columns.begin();
  std::ranges::stable_sort(lines, {}, [&](RowLine const& line) {
    return ui::sort_key(at.localizer.language(), line.cells.at(static_cast<std::size_t>(place)));
  });
}

struct RowsAsked {
  std::vector<RowLine> lines;
  bool has_any{};  // before they were narrowed
};

// Those with the words that are looked for in what is shown or in what else was written down; in the order that is
// asked for, else as they were written down.
RowsAsked rows_asked(AtDesk const& at, List list, db::Transaction& transaction) {
  auto const sources = source_names(at, transaction);
  desk::web::AskedWords const words(at);
  RowsAsked asked;
  for (auto& row : rows_of(transaction, at.office.id, list)) {
    asked.has_any = true;
    auto cells = cells_of(at, list, row.texts, sources);
    std::string text;
    for (auto const& cell : cells) text += cell + " ";
    for (auto const& [name, written] : row.texts) text += written + " ";
    if (words.takes(text)) asked.lines.push_back({std::move(row), std::move(cells)});
  }
  if (auto const column = partnerships::web::asked(at, "sort"); !column.empty())
    sort_lines(at, list, column, asked.lines);
  return asked;
}

json::array heads_of(AtDesk const& at, List list) {
  auto const order = partnerships::web::asked(at, "sort");
  json::array heads;
  for (auto const& column : columns_shown(list))
    heads.push_back(
        desk::web::sort_head(at, list_at(at, list), column.word, order == column.word, at.localizer.text(column.head)));
  return heads;
}

json::object row_view(AtDesk const& at, List list, RowLine const& line) {
  auto const columns = columns_shown(list);
  json::array others;
  for (std::size_t i = 1; i < line.cells.size(); ++i)
    others.push_back(json::object{{"label", at.localizer.text(columns[i].head)}, {"text", line.cells[i]}});
  return {{"name", line.cells.front()},
          {"href", has(at, Right::edit_partnerships) ? row_address(at, list, line.row.row) : std::string{}},
          {"cells", std::move(others)}};
}

http::Response list_page(AtDesk const& at, List list) {
  if (auto elsewhere = desk::web::opened_with(at, to_string(list))) return *std::move(elsewhere);
  if (auto wrong = unknown_order(at, list)) return *std::move(wrong);
  auto transaction = reading(at);
  auto const asked = rows_asked(at, list, transaction);
  auto const part = desk::web::part_asked(at, asked.lines.size());
  json::array rows;
  for (auto const& line : std::span(asked.lines).subspan(part.first, part.count))
    rows.push_back(row_view(at, list, line));
  auto const q = partnerships::web::asked(at, "q");
  // A filter is of use where the list is longer than what is seen at once.
  constexpr std::size_t few{10};
  auto const is_long = asked.lines.size() > few || !q.empty();
  json::object view{
      {"register", register_address(at)},
      {"action", list_address(at, list)},
      {"title", list_title(at, list)},
      {"lead", at.localizer.word("curation.lead", to_string(list))},
      {"add", has(at, Right::edit_partnerships) ? row_address(at, list, 0) : std::string{}},
      {"is_long", is_long},
      {"q", q},
      {"sort", partnerships::web::asked(at, "sort")},
      {"save_view", is_long ? desk::web::save_view(at, to_string(list)) : std::string{}},
      {"count", at.localizer.text("curation.rows", {{"n", static_cast<std::int64_t>(asked.lines.size())}})},
      {"is_none", !asked.has_any},
      {"has_rows", !rows.empty()},
      {"heads", heads_of(at, list)},
      {"rows", std::move(rows)}};
  desk::web::add_ways(at, list_at(at, list), part, view);
  ui::Content content;
  content.name = "office";
  content.title = list_title(at, list);
  content.description = at.localizer.word("curation.lead", to_string(list));
  content.main = ui::render("office_curation_list", at.localizer.language(), view);
  return partnerships::web::desk_page(at, std::move(content));
}

// What is shown, and what was written beside it in the reader's language.
std::vector<desk::web::Cell> cells_of_file(AtDesk const& at, RowLine const& line) {
  std::vector<desk::web::Cell> cells;
  cells.reserve(line.cells.size() + 1);
  for (auto const& cell : line.cells) cells.emplace_back(cell);
  LocalText words;
  for (auto const spoken : interface_languages)
    if (auto const found = line.row.texts.find("statement_" + std::string(spoken));
        found != line.row.texts.end() && !found->second.empty())
      words.emplace(spoken, found->second);
  auto const note = line.row.texts.find("note");
  cells.emplace_back(note != line.row.texts.end() ? note->second
                                                  : std::string(choose(words, at.localizer.language()).text));
  return cells;
}

http::Response list_file(AtDesk const& at, List list, std::filesystem::path const& folder) {
  if (auto wrong = unknown_order(at, list)) return *std::move(wrong);
  desk::web::ListFile file{std::string(to_string(list)), list_title(at, list), {}, {}};
  auto transaction = reading(at);
  for (auto const& column : columns_shown(list)) file.heads.push_back(at.localizer.text(column.head));
  file.heads.push_back(at.localizer.text("curation.in_words"));
  for (auto const& line : rows_asked(at, list, transaction).lines) file.rows.push_back(cells_of_file(at, line));
  return desk::web::list_file(at, folder, file);
}

Hidden seen_hidden(RowTexts const& row) {
  Hidden hidden{{"seen.row", std::to_string(row.row)}, {"seen.version", std::to_string(row.version)}};
  for (auto const& [name, text] : row.texts) hidden.emplace_back("seen." + name, text);
  return hidden;
}

struct RowForm {
  std::optional<RowTexts> stored;
  FormPage page;
  ui::Form form;
};

// What a new row begins with.
Texts beginning_of(List list) {
  switch (list) {
    case List::figures:
      return {{"kind", "sister_city"}, {"count_is", "exactly"}};
    case List::targets:
      return {{"kind", "sister_city"}};
    case List::policies:
      return {};
    case List::posts:
      break;
  }
  return {{"type", "consulate_general"}, {"count", "1"}};
}

RowForm row_form(AtDesk const& at, List list, Texts const* typed) {
  auto transaction = reading(at);
  RowForm made{find_row(transaction, at.office.id, list, number_asked(at, "id")), {}, {}};
  auto texts = typed != nullptr ? *typed : beginning_of(list);
  if (typed == nullptr && made.stored) texts = Texts(made.stored->texts.begin(), made.stored->texts.end());
  made.page.title = made.stored ? cells_of(at, list, made.stored->texts, source_names(at, transaction)).front()
                                : at.localizer.word("curation.add", to_string(list));
  made.page.lead = at.localizer.word("curation.lead", to_string(list));
  made.page.crumbs = crumbs_to(at, list);
  if (made.stored)
    made.page.withdraw = {
        partnerships::web::with_once(list_address(at, list, "/row/withdraw") +
                                     ui::query_text({{"id", std::to_string(made.stored->row)},
                                                     {"version", std::to_string(made.stored->version)}})),
        at.localizer.text("curation.withdraw")};
  made.form.id = "row";
  made.form.action = partnerships::web::with_once(row_address(at, list, made.stored ? made.stored->row : 0));
  if (typed != nullptr)
    made.form.hidden = seen_in(*typed);
  else if (made.stored)
    made.form.hidden = seen_hidden(*made.stored);
  made.form.fields = row_fields(at, list, texts);
  made.form.button = at.localizer.text("office.save");
  made.form.cancel = list_address(at, list);
  return made;
}

http::Response no_such_row(AtDesk const& at) {
  return partnerships::web::desk_problem(at, {Errc::not_found, "the office keeps no such row", "id", {}});
}

http::Response row_page(AtDesk const& at, List list) {
  if (!has(at, Right::edit_partnerships)) return without_right(at, Right::edit_partnerships);
  auto made = row_form(at, list, nullptr);
  if (!made.stored && at.request.query("id")) return no_such_row(at);
  if (made.stored)
    made.page.below = at.desk.fittings->journal(
        at, {std::string(to_string(list)) + "/" + std::to_string(made.stored->row)}, made.form.fields);
  return partnerships::web::form_page(at, made.page, made.form);
}

template <class Input>
void row_sent(AtDesk const& at, List list, http::Completion const& completion) {
  if (!has(at, Right::edit_partnerships)) return completion(without_right(at, Right::edit_partnerships));
  auto const typed = commands::typed_texts(at.request.body);
  auto made = row_form(at, list, &typed);
  // A row that was taken away meanwhile: what was seen of it tells so.
  auto const row = number_asked(at, "id");
  if (row != 0 && !made.stored && made.form.hidden.empty()) return completion(no_such_row(at));
  auto const [input, wrong_typed] = partnerships::web::typed_in<Input>(at.request.body);
  if (!input) {
    partnerships::web::show_wrong(at.localizer, wrong_typed, made.form);
    return completion(partnerships::web::form_page(at, made.page, made.form, 422));
  }
  Sent sent{Right::edit_partnerships, row == 0 ? "statement.add" : "statement.put",
            std::string(to_string(list)) + "/" + std::to_string(row)};
  sent.wrong = wrong_typed;
  sent.work = [list, row, texts = texts_of(*input), seen = seen_of(*input)](commands::Command& command) {
    return as_done(write_row(command, list, row, texts, seen));
  };
  sent.done = list_address(at, list);
  sent.again = again_with(made.page);
  sent.seen_now = [list, row](AtDesk const& again) {
    auto transaction = reading(again);
    auto const now = find_row(transaction, again.office.id, list, row);
    return now ? seen_hidden(*now) : Hidden{};
  };
  partnerships::web::send(at, std::move(made.form), std::move(sent), completion);
}

void row_withdrawn(AtDesk const& at, List list, http::Completion const& completion) {
  if (!has(at, Right::edit_partnerships)) return completion(without_right(at, Right::edit_partnerships));
  auto const row = number_asked(at, "id");
  Sent sent{Right::edit_partnerships, "statement.delete", std::string(to_string(list)) + "/" + std::to_string(row)};
  sent.work = [list, row, version = number_asked(at, "version")](commands::Command& command) {
    return as_done(take_back_row(command, list, row, version));
  };
  sent.done = list_address(at, list);
  send_taking_back(at, std::move(sent), completion);
}

template <class Input>
void add_list(http::Router& router, Desk const& desk, List list, std::filesystem::path const& work) {
  auto const root = "/register/" + std::string(to_string(list));
  partnerships::web::add_desk_page(
      router, desk, root + "/export", [list, work](AtDesk const& at) { return list_file(at, list, work); },
      http::Cost::heavy);
  partnerships::web::add_desk_page(router, desk, root, [list](AtDesk const& at) { return list_page(at, list); });
  partnerships::web::add_desk_page(router, desk, root + "/row",
                                   [list](AtDesk const& at) { return row_page(at, list); });
  partnerships::web::add_desk_action(
      router, desk, root + "/row",
      [list](AtDesk const& at, http::Completion const& completion) { row_sent<Input>(at, list, completion); });
  partnerships::web::add_desk_action(
      router, desk, root + "/row/withdraw",
      [list](AtDesk const& at, http::Completion const& completion) { row_withdrawn(at, list, completion); });
}

}  // namespace

void add_list_pages(http::Router& router, Desk const& desk, std::filesystem::path const& work) {
  add_list<contract::OfficeFigureInput>(router, desk, List::figures, work);
  add_list<contract::OfficeTargetInput>(router, desk, List::targets, work);
  add_list<contract::OfficePolicyInput>(router, desk, List::policies, work);
  add_list<contract::OfficePostInput>(router, desk, List::posts, work);
}

}  // namespace amity::curation::web
