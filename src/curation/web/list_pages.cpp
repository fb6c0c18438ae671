// SPDX-License-Identifier: Apache-2.0
// An office's lists, and the form of a row.
#include "pages.h"
#include "rows_in_contract.h"
#include "ui/format.h"
#include "ui/links.h"
#include "ui/template.h"
#include "views.h"

namespace amity::curation::web {
namespace {

using accounts::Right;

std::string list_address(AtDesk const& at, List list, std::string_view below = {}) {
  return register_address(at, "/" + std::string(to_string(list)) + std::string(below));
}
std::string row_address(AtDesk const& at, List list, std::int64_t row) {
  return list_address(at, list, "/row") + (row == 0 ? "" : ui::query_text({{"id", std::to_string(row)}}));
}

// What the list shows of a row: the head of each column with what stands in it. The first one names the row.
using Cells = std::vector<std::pair<std::string, std::string>>;

Cells cells_of(AtDesk const& at, List list, commands::FieldTexts const& texts, Texts const& sources) {
  auto const& language = at.localizer.language();
  auto const text = [&](std::string_view name) {
    auto const found = texts.find(name);
    return found == texts.end() ? std::string{} : found->second;
  };
  auto const label = [&](std::string_view key) { return at.localizer.text(key); };
  auto const country = text("country").empty() ? std::string{} : ui::country_name(language, text("country"));
  auto const source = std::pair{label("office.source"), text_named(sources, text("source"))};
  auto const counted = at.localizer.word("plan.of", text("kind"));
  switch (list) {
    case List::figures: {
      auto const count =
          text("count_is") == "at_least" ? label("curation.count_is.at_least") + " " + text("count") : text("count");
      return {{label("curation.figure.on"), ui::format_date(language, text("on"))},
              {label("curation.kind"), counted},
              {label("curation.region"), region_name(at, text("region"))},
              {label("curation.count"), count},
              source};
    }
    case List::targets:
      return {{label("curation.target.by"), ui::format_date(language, text("by"))},
              {label("curation.kind"), counted},
              {label("curation.region"), region_name(at, text("region"))},
              {label("curation.count"), text("count")},
              source};
    case List::policies:
      return {{label("curation.policy.country"), country},
              {label("curation.policy.reason"), reason_name(at, text("reason"))},
              source};
    case List::posts:
      break;
  }
  LocalText name;
  for (auto const spoken : interface_languages)
    if (auto words = text("name_" + std::string(spoken)); !words.empty()) name.emplace(spoken, std::move(words));
  auto const type = at.localizer.word("curation.post.type", text("type"));
  auto const named = choose(name, language).text;
  return {{label("curation.post.name"), named.empty() ? type : std::string(named)},
          {label("curation.post.type"), type},
          {label("curation.post.country"), country},
          {label("curation.post.count"), text("count")},
          source};
}

json::array heads_of(Cells const& cells) {
  json::array heads;
  for (auto const& [head, cell] : cells) heads.push_back(json::object{{"text", head}});
  return heads;
}

http::Response list_page(AtDesk const& at, List list) {
  auto transaction = reading(at);
  auto const sources = source_names(at, transaction);
  auto const may_edit = has(at, Right::edit_partnerships);
  json::array rows;
  json::array heads;
  for (auto const& row : rows_of(transaction, at.office.id, list)) {
    auto const cells = cells_of(at, list, row.texts, sources);
    if (heads.empty()) heads = heads_of(cells);
    json::array others;
    for (std::size_t i = 1; i < cells.size(); ++i)
      others.push_back(json::object{{"label", cells[i].first}, {"text", cells[i].second}});
    rows.push_back(json::object{{"name", cells.front().second},
                                {"href", may_edit ? row_address(at, list, row.row) : std::string{}},
                                {"cells", std::move(others)}});
  }
  ui::Content content;
  content.name = "office";
  content.title = list_title(at, list);
  content.description = at.localizer.word("curation.lead", to_string(list));
  content.main = ui::render("office_curation_list", at.localizer.language(),
                            {{"register", register_address(at)},
                             {"title", content.title},
                             {"lead", content.description},
                             {"add", may_edit ? row_address(at, list, 0) : std::string{}},
                             {"has_rows", !rows.empty()},
                             {"heads", std::move(heads)},
                             {"rows", std::move(rows)}});
  return partnerships::web::desk_page(at, std::move(content));
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
  made.page.title = made.stored ? cells_of(at, list, made.stored->texts, source_names(at, transaction)).front().second
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
void add_list(http::Router& router, Desk const& desk, List list) {
  auto const root = "/register/" + std::string(to_string(list));
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

void add_list_pages(http::Router& router, Desk const& desk) {
  add_list<contract::OfficeFigureInput>(router, desk, List::figures);
  add_list<contract::OfficeTargetInput>(router, desk, List::targets);
  add_list<contract::OfficePolicyInput>(router, desk, List::policies);
  add_list<contract::OfficePostInput>(router, desk, List::posts);
}

}  // namespace amity::curation::web
