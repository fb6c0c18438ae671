// SPDX-License-Identifier: Apache-2.0
#include "pavilion/hall_text.h"

#include "commands/field_notes.h"
#include "partnerships/name_city.h"
#include "pavilion/hall.h"
#include "pavilion/sql.h"

namespace amity::pavilion {
namespace {

using partnerships::Change;
using partnerships::Kept;
using partnerships::Recorded;

LocalText text_of(commands::FieldTexts const& texts) {
  LocalText text;
  for (auto const language : interface_languages)
    if (auto const at = texts.find("text_" + std::string(language)); at != texts.end() && !at->second.empty())
      text.emplace(language, at->second);
  return text;
}

tl::unexpected<commands::Refusal> no_hall(Error const& error, std::string_view code) {
  auto at = fields::at_field(error, error.field);
  at.code = code;
  return tl::unexpected{commands::Refusal{error.code, fields::Errors{std::move(at)}}};
}

}  // namespace

commands::FieldTexts texts_of(LocalText const& text) {
  commands::FieldTexts texts;
  for (auto const language : interface_languages)
    texts.emplace("text_" + std::string(language), text_in(text, language));
  return texts;
}

Kept<LocalText> kept_hall_text(db::Transaction& transaction, OfficeId office, CityId partner) {
  auto const kept = transaction.one(sql::find_hall, {{"office", office}, {"city", partner}}, [](db::Row const& row) {
    Kept<LocalText> hall{row.integer(4), {}};
    for (std::size_t i = 0; i < interface_languages.size(); ++i)
      if (auto const words = row.text(1 + i); !words.empty()) hall.value.emplace(interface_languages.at(i), words);
    return hall;
  });
  return kept.value_or(Kept<LocalText>{});
}

commands::Outcome<Recorded> record_hall_text(commands::Command& command, CityId partner, LocalText const& wanted,
                                             std::optional<commands::Seen> const& seen) {
  auto& transaction = command.transaction();
  if (!transaction.one(sql::hall_city, {{"city", partner}}, [](db::Row const& row) { return row.integer(0); }))
    return tl::unexpected{
        commands::Refusal{Error{Errc::not_found, "there is no such city", "partner", "a city of the atlas"}}};
  auto const id = [](db::Row const& row) { return row.integer(0); };
  if (transaction.one(sql::is_home, {{"office", command.office()}, {"city", partner}}, id))
    return no_hall({Errc::invalid, "the home city has no hall of its own", "partner", "a partner's city"}, "home_city");
  if (!transaction.one(sql::is_partner, {{"office", command.office()}, {"city", partner}}, id))
    return no_hall({Errc::invalid, "the city is no partner in the register", "partner",
                    "first what a source says of the two cities"},
                   "no_partnership");
  auto const stored = kept_hall_text(transaction, command.office(), partner);
  auto const texts = commands::fields_to_write(
      texts_of(wanted), seen, stored.version > 0 ? texts_of(stored.value) : commands::FieldTexts{}, stored.version);
  if (!texts) return tl::unexpected{texts.error()};
  auto const text = text_of(*texts);
  if (text == stored.value) return Recorded{Change::unchanged, stored.version};
  command.watch("hall", {command.office(), partner});
  command.name_subject("hall/" + std::to_string(partner.value));
  partnerships::name_city(command, partner);
  command.touch("hall", partner.value);
  if (stored.version > 0) commands::note_fields(command, command.subject(), {texts_of(stored.value), texts_of(text)});
  if (text.empty()) {
    transaction.execute(sql::delete_hall, {{"office", command.office()}, {"city", partner}});
    return Recorded{Change::changed, 0};
  }
  return Recorded{put_hall(transaction, command.office(), partner, text), stored.version + 1};
}

}  // namespace amity::pavilion
