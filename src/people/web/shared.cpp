// SPDX-License-Identifier: Apache-2.0
#include "shared.h"

#include "atlas/web/documents.h"
#include "desk/web/comments.h"
#include "desk/web/journal_section.h"
#include "desk/web/live.h"
#include "ui/format.h"
#include "work/web/tasks_section.h"

namespace amity::people::web {
namespace {

// Numbers of cities and organisations by their names, as they are called now.
std::optional<std::string> value_in_words(AtDesk const& at, db::Transaction& transaction, std::string_view field,
                                          std::string const& value) {
  auto const number = partnerships::web::number_in(value);
  if (field == "country") return ui::country_name(at.localizer.language(), value);
  if (field == "kind") return at.localizer.word("people.kind", value);
  if (field == "city" && at.world->atlas.city(CityId{number}) != nullptr)
    return at.localizer.city(atlas::web::city_name(*at.world, CityId{number}));
  if (field == "parent")
    if (auto const parent = organisation_of(transaction, at.office.id, OrganisationId{number}))
      return called(at, *parent);
  return std::nullopt;
}

std::string journal_of(AtDesk const& at, desk::Subject const& subject) {
  auto transaction = reading(at);
  desk::web::JournalOf journal;
  journal.subjects = {to_string(subject)};
  journal.labels = {"people.field"};
  journal.value = [&](std::string_view field, std::string const& value) {
    return value_in_words(at, transaction, field, value);
  };
  return desk::web::journal_section(at, transaction, journal);
}

bool is_there(AtDesk const& at, desk::Subject const& subject) {
  auto transaction = reading(at);
  auto const* kind = at.desk.fittings->record(subject.kind);
  return kind != nullptr && kind->find(transaction, at.session, subject.id).has_value();
}

}  // namespace

SharedParts shared_of(AtDesk const& at, desk::Subject const& subject) {
  SharedParts parts;
  if (is_there(at, subject)) {
    parts.live = desk::web::live_line(at, subject);
    auto transaction = reading(at);
    parts.below =
        work::web::tasks_section(at, transaction, subject) + desk::web::comments_section(at, transaction, subject);
  }
  parts.below += journal_of(at, subject);
  return parts;
}

}  // namespace amity::people::web
