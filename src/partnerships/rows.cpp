// SPDX-License-Identifier: Apache-2.0
#include "rows.h"

#include "partnerships/sql.h"

#include <sstream>

namespace amity::partnerships {

LocalText read_texts(db::Row const& row, std::size_t first_column) {
  LocalText text;
  for (std::size_t i = 0; i < interface_languages.size(); ++i)
    if (auto const words = row.text(first_column + i); !words.empty())
      text.emplace(interface_languages.at(i), std::string(words));
  return text;
}

std::string joined(std::vector<std::string> const& words) {
  std::string line;
  for (auto const& word : words) line += (line.empty() ? "" : " ") + word;
  return line;
}

std::vector<std::string> split(std::string_view words) {
  std::istringstream stream{std::string(words)};
  std::vector<std::string> parts;
  for (std::string word; stream >> word;) parts.push_back(word);
  return parts;
}

void read_said(db::Row const& row, std::size_t first_column, Assertion& assertion) {
  auto const c = first_column;
  if (!row.is_null(c)) assertion.kind = parse_kind(row.text(c));
  if (!row.is_null(c + 1)) assertion.stage = parse_stage(row.text(c + 1));
  assertion.signed_on = row.get<std::optional<PartialDate>>(c + 2);
  assertion.ended_on = row.get<std::optional<PartialDate>>(c + 3);
  assertion.said_by = parse_side(row.text(c + 4)).value_or(Side::none);
  assertion.confidence = parse_confidence(row.text(c + 5)).value_or(Confidence::low);
  assertion.as_of = row.get<std::optional<PartialDate>>(c + 6);
  assertion.note = row.get<std::string>(c + 7);
}

void read_description(db::Row const& row, std::size_t first_column, Source& source) {
  auto const c = first_column;
  source.kind = parse_source_kind(row.text(c)).value_or(SourceKind::list);
  source.name = row.get<std::string>(c + 1);
  source.url = row.get<std::string>(c + 2);
  source.published = row.get<std::optional<PartialDate>>(c + 3);
  source.retrieved = row.get<std::optional<PartialDate>>(c + 4);
  source.note = row.get<std::string>(c + 5);
}

void read_move(db::Row const& row, Move& move) {
  // The table holds words this program wrote; one it does not know comes from a newer program, which migrate() refuses.
  move.act = parse_act(row.text(0)).value_or(Act::sign);
  move.on = row.get<std::optional<PartialDate>>(1);
  move.authority = row.get<std::string>(2);
  move.document = row.get<std::string>(3);
  move.source = row.get<SourceId>(4);
  move.note = read_texts(row, 5);
}

Office read_office(db::Transaction& transaction, db::Row const& row) {
  Office office;
  office.id = row.get<OfficeId>(0);
  office.slug = row.get<std::string>(1);
  office.home = row.get<CityId>(2);
  office.timezone = row.get<std::string>(3);
  office.accent_day = row.get<std::string>(4);
  office.accent_night = row.get<std::string>(5);
  office.languages = split(row.text(6));
  transaction.each(sql::office_names, {{"office", office.id}}, [&](db::Row const& name) {
    office.name.emplace(name.get<std::string>(0), name.get<std::string>(1));
  });
  office.regions = transaction.all(sql::office_regions, {{"office", office.id}}, [](db::Row const& region) {
    return OwnRegion{region.get<std::string>(0), split(region.text(1)), read_texts(region, 2)};
  });
  return office;
}

Source read_source(db::Row const& row) {
  Source source;
  source.office = row.get<OfficeId>(0);
  source.id = row.get<SourceId>(1);
  source.key = row.get<std::string>(2);
  read_description(row, 3, source);
  return source;
}

Assertion read_assertion(db::Row const& row) {
  Assertion assertion;
  assertion.office = row.get<OfficeId>(0);
  assertion.id = row.get<AssertionId>(1);
  assertion.partnership = row.get<PartnershipId>(2);
  assertion.source = row.get<SourceId>(3);
  read_said(row, 4, assertion);
  return assertion;
}

Move read_kept_move(db::Row const& row) {
  Move move;
  read_move(row, move);
  move.office = row.get<OfficeId>(8);
  move.partnership = row.get<PartnershipId>(9);
  return move;
}

std::string row_of(Assertion const& assertion) {
  return "office_id " + std::to_string(assertion.office.value) + ", id " + std::to_string(assertion.id.value);
}

std::string row_of(Move const& move) {
  return "office_id " + std::to_string(move.office.value) + ", partnership_id " +
         std::to_string(move.partnership.value);
}

}  // namespace amity::partnerships
