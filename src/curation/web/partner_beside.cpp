// SPDX-License-Identifier: Apache-2.0
// What lies beside a partnership's evidence: its hall, what counts it, letters.
#include "accounts/account.h"
#include "deadlines/calendar_file.h"
#include "partner_views.h"
#include "pavilion/hall_text.h"
#include "pavilion/web/pages.h"
#include "planning/targets/counted.h"
#include "ui/format.h"
#include "ui/links.h"
#include "work/due.h"
#include "work/letter_list.h"

#include <algorithm>

namespace amity::curation::web {
namespace {

constexpr std::int64_t most_letters = 8;

bool counts(OfPartner const& of, commands::FieldTexts const& texts) {
  auto const& world = *of.at.world;
  auto const counted = planning::targets::counted_of(world.reg, world.atlas, *world.atlas.city(of.at.office.home),
                                                     {texts.find("kind")->second, texts.find("region")->second});
  if (!counted) return false;
  return std::ranges::any_of(
      *counted, [&](auto const& group) { return std::ranges::find(group, of.partnership) != group.end(); });
}

}  // namespace

json::array halls_view(OfPartner const& of, db::Transaction& transaction) {
  auto const& at = of.at;
  auto const text = pavilion::kept_hall_text(transaction, at.office.id, of.city.id).value;
  auto const brief = atlas::web::city_brief(*at.world, of.city);
  auto const home = atlas::web::city_brief(*at.world, *at.world->atlas.city(at.office.home));
  json::array halls;
  for (auto const language : interface_languages)
    halls.push_back(
        json::object{{"lang", ui::html_language(language)},
                     {"page_lang", ui::html_language(at.localizer.language())},
                     {"language", ui::language_name(at.localizer.language(), language)},
                     {"is_missing", text_in(text, language).empty()},
                     {"missing", at.localizer.text("curation.hall.missing")},
                     {"label", pavilion::web::hall_label(ui::Localizer{std::string(language)}, text, brief, home)}});
  return halls;
}

json::array counted_view(OfPartner const& of, db::Transaction& transaction) {
  auto const& at = of.at;
  json::array list;
  if (of.partnership == nullptr) return list;
  for (auto const what : {List::figures, List::targets})
    for (auto const& row : rows_of(transaction, at.office.id, what)) {
      if (!counts(of, row.texts)) continue;
      auto const& texts = row.texts;
      auto const on = texts.find(what == List::figures ? "on" : "by")->second;
      list.push_back(
          json::object{{"text", ui::format_date(at.localizer.language(), on) + at.localizer.text("form.colon") +
                                    texts.find("count")->second},
                       {"source", text_named(of.sources, texts.find("source")->second)},
                       {"source_href", at.address("/source") + ui::query_text({{"key", texts.find("source")->second}})},
                       {"of", list_title(at, what) + " · " + at.localizer.word("plan.of", texts.find("kind")->second) +
                                  " · " + region_name(at, texts.find("region")->second)},
                       {"href", register_address(at, "/" + std::string(to_string(what)))}});
    }
  return list;
}

json::array letters_view(OfPartner const& of, db::Transaction& transaction) {
  auto const& at = of.at;
  json::array list;
  if (!has(at, accounts::Right::read_letters)) return list;
  auto const today = snapshot::day_at(at.desk.s->clock, at.office.timezone);
  work::LetterQuestion question;
  question.partner = of.city.id;
  question.limit = most_letters;
  for (auto const& letter : work::letters(transaction, at.office.id, question).lines) {
    auto const deadline = work::is_closed(letter.state) ? std::nullopt : letter.deadline;
    auto const is_late = deadline && deadline->due < today;
    list.push_back(json::object{
        {"title", letter.title},
        {"number", letter.number},
        {"state", at.localizer.word("letter.state", to_string(letter.state))},
        {"is_late", is_late},
        {"due", deadline ? at.localizer.text(
                               is_late ? "curation.letter.late" : "curation.letter.due",
                               {{"day", ui::format_date(at.localizer.language(), amity::to_string(deadline->due))}})
                         : std::string{}},
        {"href", at.address("/letters/letter") + ui::query_text({{"id", std::to_string(letter.id.value)}})}});
  }
  return list;
}

}  // namespace amity::curation::web
