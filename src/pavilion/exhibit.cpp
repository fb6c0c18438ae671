// SPDX-License-Identifier: Apache-2.0
#include "pavilion/exhibit.h"

#include "core/subjects.h"
#include "core/utf8.h"
#include "partnerships/name_city.h"
#include "pavilion/sql.h"

#include <algorithm>
#include <array>

namespace amity::pavilion {

using commands::Command;
using commands::FieldTexts;
using commands::Outcome;
using commands::Refused;
using files::AttachmentId;

namespace {

constexpr std::array sight_words{std::pair{Sight::office, std::string_view{"office"}},
                                 std::pair{Sight::everyone, std::string_view{"everyone"}}};

struct StoredFields {
  std::int64_t version{};
  ExhibitFields fields;
};

LocalText texts_at(db::Row const& row, std::size_t first) {
  LocalText text;
  for (std::size_t i = 0; i < interface_languages.size(); ++i)
    if (auto const words = row.text(first + i); !words.empty()) text.emplace(interface_languages.at(i), words);
  return text;
}

StoredFields read_fields(db::Row const& row) {
  constexpr std::size_t credit = 3;
  constexpr std::size_t caption = 4;
  constexpr std::size_t alt = 7;
  return {row.integer(1),
          {row.integer(2) != 0 ? Sight::everyone : Sight::office, row.get<std::string>(credit), texts_at(row, caption),
           texts_at(row, alt)}};
}

StoredFields stored_fields(db::Transaction& transaction, OfficeId office, AttachmentId id) {
  return transaction.one(sql::find_exhibit, {{"office", office}, {"attachment", id}}, read_fields)
      .value_or(StoredFields{});
}

Refused no_such_exhibit() {
  return Refused{commands::Refusal{Error{Errc::not_found, "the partner has no such document", "document", {}}}};
}

void check_length(std::string const& field, std::string_view text, std::size_t most,
                  std::vector<fields::FieldError>& errors) {
  auto const length = utf8::count(text);
  if (length <= most) return;
  fields::FieldError error{
      field, {}, "the text is too long", "at most " + std::to_string(most) + " characters", "too_long", {}, 0};
  error.arguments = {{"most", static_cast<std::int64_t>(most)}, {"given", static_cast<std::int64_t>(length)}};
  errors.push_back(std::move(error));
}

std::optional<Refused> wrong_fields(ExhibitFields const& wanted, files::Type type) {
  std::vector<fields::FieldError> errors;
  for (auto const& [name, text] : exhibit_texts(wanted))
    if (name != "sight") check_length(name, text, name == "credit" ? longest_credit : longest_caption, errors);
  if (wanted.sight == Sight::everyone && is_picture(type) && wanted.alt.empty())
    errors.push_back({"alt_en",
                      {},
                      "a picture that everyone sees says what is to be seen in it",
                      "a sentence in one language at least",
                      "alt_missing",
                      {},
                      0});
  if (errors.empty()) return std::nullopt;
  return Refused{commands::Refusal{fields::Errors{std::move(errors), 0}}};
}

// Whatever readers in memory show of the partner.
void name_changed(Command& command, CityId partner) {
  command.name_subject(partner_subject(partner));
  partnerships::name_city(command, partner);
  command.touch("hall", partner.value);
}

void write_fields(Command& command, AttachmentId id, ExhibitFields const& wanted, bool is_new) {
  command.watch("exhibit", {command.office(), id});
  auto const number = [](bool yes) { return std::int64_t{yes ? 1 : 0}; };
  command.transaction().execute(is_new ? sql::insert_exhibit : sql::update_exhibit,
                                {{"office", command.office()},
                                 {"attachment", id},
                                 {"public", number(wanted.sight == Sight::everyone)},
                                 {"credit", wanted.credit},
                                 {"caption_zh", text_in(wanted.caption, "zh")},
                                 {"caption_ja", text_in(wanted.caption, "ja")},
                                 {"caption_en", text_in(wanted.caption, "en")},
                                 {"alt_zh", text_in(wanted.alt, "zh")},
                                 {"alt_ja", text_in(wanted.alt, "ja")},
                                 {"alt_en", text_in(wanted.alt, "en")}});
}

std::optional<Refused> no_partner(Command& command, CityId partner) {
  auto const is_one = command.transaction().one(sql::is_partner, {{"office", command.office()}, {"city", partner}},
                                                [](db::Row const& row) { return row.integer(0); });
  if (is_one) return std::nullopt;
  auto at = fields::at_field({Errc::invalid, "the city is no partner in the register", "partner",
                              "first what a source says of the two cities"},
                             "partner");
  at.code = "no_partnership";
  return Refused{commands::Refusal{Errc::invalid, fields::Errors{std::move(at)}}};
}

Outcome<std::int64_t> moved(Command& command, CityId partner, AttachmentId id,
                            Outcome<std::int64_t> (*move)(Command&, files::Subject const&, AttachmentId)) {
  auto version = move(command, exhibits_of_partner(partner), id);
  if (version) name_changed(command, partner);
  return version;
}

}  // namespace

std::string_view to_string(Sight sight) {
  return std::ranges::find(sight_words, sight, &std::pair<Sight, std::string_view>::first)->second;
}
std::optional<Sight> parse_sight(std::string_view word) {
  for (auto const& [sight, name] : sight_words)
    if (name == word) return sight;
  return std::nullopt;
}

FieldTexts exhibit_texts(ExhibitFields const& fields) {
  FieldTexts texts{{"sight", std::string(to_string(fields.sight))}, {"credit", fields.credit}};
  for (auto const language : interface_languages) {
    texts.emplace("caption_" + std::string(language), text_in(fields.caption, language));
    texts.emplace("alt_" + std::string(language), text_in(fields.alt, language));
  }
  return texts;
}

ExhibitFields exhibit_fields_of(FieldTexts const& texts) {
  ExhibitFields fields;
  auto const text = [&](std::string const& name) {
    auto const at = texts.find(name);
    return at == texts.end() ? std::string{} : at->second;
  };
  fields.sight = parse_sight(text("sight")).value_or(Sight::office);
  fields.credit = text("credit");
  for (auto const language : interface_languages) {
    if (auto words = text("caption_" + std::string(language)); !words.empty())
      fields.caption.emplace(language, std::move(words));
    if (auto words = text("alt_" + std::string(language)); !words.empty())
      fields.alt.emplace(language, std::move(words));
  }
  return fields;
}

files::Subject exhibits_of_partner(CityId partner) { return {std::string(files::partner_kind), partner.value}; }

std::vector<Exhibit> exhibits_of(db::Transaction& transaction, OfficeId office, CityId partner) {
  std::vector<Exhibit> all;
  for (auto& attachment : files::attachments_of(transaction, office, exhibits_of_partner(partner))) {
    auto stored = stored_fields(transaction, office, attachment.id);
    all.push_back({std::move(attachment), stored.version, std::move(stored.fields)});
  }
  return all;
}

std::optional<Exhibit> exhibit_of(db::Transaction& transaction, OfficeId office, CityId partner, AttachmentId id) {
  auto attachment = files::attachment_of(transaction, office, id);
  if (!attachment || attachment->subject != exhibits_of_partner(partner)) return std::nullopt;
  auto stored = stored_fields(transaction, office, id);
  return Exhibit{*std::move(attachment), stored.version, std::move(stored.fields)};
}

std::vector<CityId> partners_with_exhibits(db::Transaction& transaction, OfficeId office) {
  return transaction.all(sql::partners_with_exhibits, {{"office", office}},
                         [](db::Row const& row) { return row.get<CityId>(0); });
}

Outcome<AttachmentId> add_exhibit(Command& command, CityId partner, files::NewAttachment const& document,
                                  ExhibitFields const& fields) {
  if (auto const none = no_partner(command, partner)) return *none;
  if (auto const wrong = wrong_fields(fields, document.type)) return *wrong;
  auto id = files::attach(command, exhibits_of_partner(partner), document);
  if (!id) return id;
  if (stored_fields(command.transaction(), command.office(), *id).version > 0) return id;
  write_fields(command, *id, fields, true);
  name_changed(command, partner);
  return id;
}

Outcome<std::int64_t> change_exhibit(Command& command, CityId partner, AttachmentId id, ExhibitFields const& wanted,
                                     std::optional<commands::Seen> const& seen) {
  auto const stored = exhibit_of(command.transaction(), command.office(), partner, id);
  if (!stored) return no_such_exhibit();
  auto const texts =
      commands::fields_to_write(exhibit_texts(wanted), seen, exhibit_texts(stored->fields), stored->version);
  if (!texts) return Refused{texts.error()};
  auto const merged = exhibit_fields_of(*texts);
  if (auto const wrong = wrong_fields(merged, stored->attachment.document.type)) return *wrong;
  if (merged == stored->fields) return stored->version;
  write_fields(command, id, merged, stored->version == 0);
  name_changed(command, partner);
  return stored->version + 1;
}

Outcome<std::int64_t> take_exhibit_away(Command& command, CityId partner, AttachmentId id) {
  return moved(command, partner, id, files::take_away);
}
Outcome<std::int64_t> put_exhibit_back(Command& command, CityId partner, AttachmentId id) {
  return moved(command, partner, id, files::put_back);
}

bool is_shown(Exhibit const& exhibit) {
  auto const& document = exhibit.attachment.document;
  auto const says_no_place = !exhibit.is_picture() || document.is_anew || document.type == files::Type::gif;
  return exhibit.fields.sight == Sight::everyone && exhibit.attachment.is_there() &&
         document.state == files::DocumentState::ready && says_no_place;
}

std::optional<Public<Exhibit>> for_everyone(Exhibit exhibit) {
  if (!is_shown(exhibit)) return std::nullopt;
  return Public<Exhibit>(std::move(exhibit));
}

Shows shows_of(db::Transaction& transaction, OfficeId office) {
  Shows shows;
  auto const partners = transaction.all(sql::public_partners, {{"office", office}},
                                        [](db::Row const& row) { return row.get<CityId>(0); });
  for (auto const partner : partners) {
    std::vector<Public<Exhibit>> shown;
    for (auto& one : exhibits_of(transaction, office, partner))
      if (auto for_all = for_everyone(std::move(one))) shown.push_back(*std::move(for_all));
    if (!shown.empty()) shows.emplace(partner, std::move(shown));
  }
  return shows;
}

}  // namespace amity::pavilion
