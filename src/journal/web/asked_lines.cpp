// SPDX-License-Identifier: Apache-2.0
#include "asked_lines.h"

#include "accounts/account.h"
#include "accounts/actor.h"
#include "accounts/actor_names.h"
#include "atlas/web/documents.h"
#include "office_day.h"
#include "partnerships/web/asked.h"
#include "partnerships/web/desk_routes.h"
#include "ui/links.h"

#include <algorithm>
#include <array>
#include <map>

namespace amity::journal::web {
namespace {

using partnerships::web::asked;
using partnerships::web::number_asked;

std::string beginning_of(AtDesk const& at, std::string_view parameter, std::chrono::days later) {
  auto const day = parse_day(asked(at, parameter));
  return day ? beginning_of_day(*day + later, at.office.timezone) : std::string{};
}

// "letter/12" and what follows it.
struct Parts {
  std::string kind;
  std::int64_t number{};
};
Parts parts_of(std::string_view subject) {
  auto const slash = subject.find('/');
  if (slash == std::string_view::npos) return {std::string(subject), 0};
  auto const rest = subject.substr(slash + 1);
  return {std::string(subject.substr(0, slash)), partnerships::web::number_in(rest.substr(0, rest.find('/')))};
}

struct PageOf {
  std::string_view kind;
  std::string_view path;
  accounts::Right right;
};
constexpr std::array pages_of_records{
    PageOf{"letter", "/letters/letter", accounts::Right::read_letters},
    PageOf{"task", "/tasks/task", accounts::Right::read_office},
    PageOf{"person", "/persons/person", accounts::Right::read_people},
    PageOf{"organisation", "/organisations/organisation", accounts::Right::read_people},
    PageOf{"account", "/people/person", accounts::Right::manage_accounts}};

// The city that the record is of: "partner/5", "hall/5", or the partner in "partnership/12".
atlas::City const* city_of(AtDesk const& at, Parts const& parts) {
  if (parts.kind == "partner" || parts.kind == "hall") return at.world->atlas.city(CityId{parts.number});
  if (parts.kind != "partnership") return nullptr;
  auto const* partnership = at.world->reg.find(PartnershipId{parts.number});
  return partnership == nullptr ? nullptr : at.world->atlas.city(partnership->other(at.office.home));
}

}  // namespace

LinesAsked lines_asked_at(AtDesk const& at) {
  LinesAsked lines;
  auto const who = asked(at, "who");
  if (who == programs_only)
    lines.actor = who;
  else if (auto const id = partnerships::web::number_in(who); id > 0)
    lines.actor = accounts::actor_of(accounts::AccountId{id});
  lines.kind = parse_line_kind(asked(at, "kind"));
  lines.from = beginning_of(at, "from", std::chrono::days{0});
  lines.until = beginning_of(at, "until", std::chrono::days{1});
  lines.before = std::max<std::int64_t>(number_asked(at, "before"), 0);
  return lines;
}

std::optional<http::Response> unknown_journal_filter(AtDesk const& at) {
  using partnerships::web::is_record_number;
  return partnerships::web::unknown_filter(
      at,
      {{"who", [](auto word) { return word == programs_only || is_record_number(word); }},
       {"kind", [](auto word) { return parse_line_kind(word).has_value(); }},
       {"before", is_record_number}},
      {"from", "until"});
}

WrongDays wrong_days_at(AtDesk const& at) {
  auto const from = asked(at, "from");
  auto const until = asked(at, "until");
  auto const wrong = [&](std::string const& text) {
    return text.empty() || parse_day(text) ? std::string{} : at.localizer.text("field.error.not_a_day");
  };
  WrongDays days{wrong(from), wrong(until)};
  // Days are written so that the earlier one sorts first.
  if (!days.any() && !from.empty() && !until.empty() && until < from)
    days.until = at.localizer.text("journal.until_before_from");
  return days;
}

std::function<std::string(std::string_view)> names_of_actors(AtDesk const& at, db::Transaction& transaction) {
  return [names = accounts::ActorNames(transaction, at.office.id), localizer = at.localizer](std::string_view actor) {
    if (auto const* name = names.find(actor)) return *name;
    auto const colon = actor.find(':');
    auto const what = localizer.word("journal.actor", actor.substr(0, colon));
    return colon == std::string_view::npos ? what
                                           : what + localizer.text("form.colon") + std::string(actor.substr(colon + 1));
  };
}

std::string record_words(AtDesk const& at, std::string_view subject) {
  auto const parts = parts_of(subject);
  // What has neither a kind of its own nor a number is told as the journal has it: "source/gazette-2026".
  auto const kind = at.localizer.word("journal.record", parts.kind);
  if (parts.number > 0) return kind + " " + std::to_string(parts.number);
  auto const slash = subject.find('/');
  return slash == std::string_view::npos ? kind : kind + " " + std::string(subject.substr(slash + 1));
}

Record record_of(AtDesk const& at, db::Transaction& transaction, std::string_view subject) {
  auto const parts = parts_of(subject);
  Record record{record_words(at, subject), {}, {}};
  if (auto const* city = city_of(at, parts)) {
    record.title = at.localizer.city(atlas::web::city_name(*at.world, city->id));
    record.href = at.address("/partners/" + partnerships::web::id_of(*city));
    return record;
  }
  auto const* const page = std::ranges::find(pages_of_records, parts.kind, &PageOf::kind);
  if (page == pages_of_records.end() || parts.number <= 0 || !at.session.rights.contains(page->right)) return record;
  // Of letters and tasks who may see which is said by their slice; the others' pages say it themselves.
  auto const* const kind = at.desk.fittings->record(parts.kind);
  if (kind != nullptr && parts.kind != "person") {
    auto const found = kind->find(transaction, at.session, parts.number);
    if (!found) return record;
    record.title = at.localizer.word("journal.record", parts.kind) + at.localizer.text("form.colon") + found->title;
  }
  record.href = at.address(page->path) + ui::query_text({{"id", std::to_string(parts.number)}});
  return record;
}

}  // namespace amity::journal::web
