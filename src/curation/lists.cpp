// SPDX-License-Identifier: Apache-2.0
#include "curation/lists.h"

#include "commands/field_notes.h"
#include "list_kinds.h"
#include "texts.h"

#include <algorithm>

namespace amity::curation {
namespace {

using commands::Command;
using commands::FieldTexts;
using commands::Outcome;
using commands::Refusal;
using commands::Refused;
using partnerships::Change;
using Need = Column::Need;

constexpr std::array figure_columns{Column{"on", Need::required},
                                    Column{"kind", Need::required},
                                    Column{"region"},
                                    Column{"count", Need::required},
                                    Column{"count_is"},
                                    Column{"source", Need::required},
                                    Column{"statement_zh"},
                                    Column{"statement_ja"},
                                    Column{"statement_en"}};
constexpr std::array target_columns{Column{"by", Need::required},    Column{"kind", Need::required},   Column{"region"},
                                    Column{"count", Need::required}, Column{"source", Need::required}, Column{"note"}};
constexpr std::array policy_columns{Column{"reason", Need::required}, Column{"country", Need::required},
                                    Column{"source", Need::required}, Column{"note"}};
constexpr std::array post_columns{Column{"type", Need::required},
                                  Column{"country"},
                                  Column{"place"},
                                  Column{"count"},
                                  Column{"name_zh"},
                                  Column{"name_ja"},
                                  Column{"name_en"},
                                  Column{"serves"},
                                  Column{"serves_count"},
                                  Column{"source", Need::required},
                                  Column{"note"}};

// The day after tomorrow begins somewhere on Earth before it is certain that a date lies ahead.
std::optional<Refused> wrong(Command const& command, partnerships::OfficialFigure const& figure, std::int64_t) {
  auto const today = std::chrono::floor<std::chrono::days>(command.at());
  if (figure.on.earliest() <= today + std::chrono::days{1}) return std::nullopt;
  auto const on = to_string(figure.on);
  return refused_at("on", on, "lies_ahead", {Errc::invalid, on + " lies ahead", {}, "the day on which it was said"});
}
std::optional<Refused> wrong(Command&, planning::targets::Target const&, std::int64_t) { return std::nullopt; }
std::optional<Refused> wrong(Command&, institutions::ConsularPost const&, std::int64_t) { return std::nullopt; }
std::optional<Refused> wrong(Command& command, planning::layout::Policy const& policy, std::int64_t row) {
  auto const all = planning::layout::kept_policies(command.transaction(), command.office());
  if (std::ranges::none_of(
          all, [&](auto const& other) { return other.row != row && other.value.country == policy.country; }))
    return std::nullopt;
  return refused_at("country", policy.country, "country_twice",
                    {Errc::invalid,
                     "the office has a policy for " + policy.country + " already",
                     {},
                     "another country, or a change of the policy that stands"});
}

std::string subject_of(List list, std::int64_t row) { return std::string(to_string(list)) + "/" + std::to_string(row); }

void written_down(Command& command, List list, std::int64_t row) {
  command.name_subject(subject_of(list, row));
  command.touch("statements");
}

template <class T>
Outcome<RowWritten> write_one(Command& command, List list, std::int64_t row, FieldTexts const& wanted,
                              std::optional<commands::Seen> const& seen) {
  using Kind = ListKind<T>;
  auto& transaction = command.transaction();
  auto const office = command.office();
  auto const all = Kind::kept(transaction, office);
  auto const stored = std::ranges::find(all, row, &partnerships::KeptRow<T>::row);
  auto const is_there = row != 0 && stored != all.end();
  if (row != 0 && !is_there && !seen)
    return refused_at("row", std::to_string(row), "not_found",
                      {Errc::not_found, "there is no such row", {}, "the number of a row that the office keeps"});
  auto const theirs = is_there ? texts_of(stored->value, source_keys(transaction, office)) : FieldTexts{};
  auto const texts = commands::fields_to_write(wanted, seen, theirs, is_there ? stored->version : 0);
  if (!texts) return Refused{texts.error()};
  auto const refer = references_of(transaction, office);
  auto const value = read_texts(*texts, [&](fields::Reader& in) { return Kind::read(in, refer); });
  if (!value) return Refused{Refusal{value.error()}};
  // The same said once more is no second row.
  auto const same = std::ranges::find(all, *value, &partnerships::KeptRow<T>::value);
  if (same != all.end() && (row == 0 || same == stored)) return RowWritten{Change::unchanged, same->row, same->version};
  if (auto const found = wrong(command, *value, row)) return *found;
  if (!is_there) {
    auto const made = Kind::add(transaction, office, *value);
    command.inserted(Kind::table, {office, made});
    written_down(command, list, made);
    return RowWritten{Change::created, made, 1};
  }
  command.watch(Kind::table, {office, row});
  Kind::change(transaction, office, row, *value);
  written_down(command, list, row);
  commands::note_fields(command, subject_of(list, row), {theirs, texts_of(*value, source_keys(transaction, office))});
  return RowWritten{Change::changed, row, stored->version + 1};
}

}  // namespace

std::string_view to_string(List list) {
  switch (list) {
    case List::figures:
      return "figures";
    case List::targets:
      return "targets";
    case List::policies:
      return "policies";
    case List::posts:
      return "posts";
  }
  return {};
}

std::optional<List> parse_list(std::string_view word) {
  for (auto const list : all_lists)
    if (to_string(list) == word) return list;
  return std::nullopt;
}

std::span<Column const> columns_of(List list) {
  switch (list) {
    case List::figures:
      return figure_columns;
    case List::targets:
      return target_columns;
    case List::policies:
      return policy_columns;
    case List::posts:
      return post_columns;
  }
  return {};
}

std::vector<RowTexts> rows_of(db::Transaction& transaction, OfficeId office, List list) {
  auto const keys = source_keys(transaction, office);
  return with_kind(list, [&]<class T>() {
    std::vector<RowTexts> rows;
    for (auto const& kept : ListKind<T>::kept(transaction, office))
      rows.push_back({kept.row, kept.version, texts_of(kept.value, keys)});
    return rows;
  });
}

std::optional<RowTexts> find_row(db::Transaction& transaction, OfficeId office, List list, std::int64_t row) {
  auto rows = rows_of(transaction, office, list);
  auto const found = std::ranges::find(rows, row, &RowTexts::row);
  if (found == rows.end()) return std::nullopt;
  return std::move(*found);
}

Outcome<RowWritten> write_row(Command& command, List list, std::int64_t row, FieldTexts const& wanted,
                              std::optional<commands::Seen> const& seen) {
  return with_kind(list, [&]<class T>() { return write_one<T>(command, list, row, wanted, seen); });
}

Outcome<RowWritten> take_back_row(Command& command, List list, std::int64_t row, std::int64_t version) {
  auto const stored = find_row(command.transaction(), command.office(), list, row);
  if (!stored) return RowWritten{Change::unchanged, row, 0};
  if (stored->version != version) return Refused{commands::changed_meanwhile({})};
  with_kind(list, [&]<class T>() {
    command.watch(ListKind<T>::table, {command.office(), row});
    ListKind<T>::remove(command.transaction(), command.office(), row);
  });
  written_down(command, list, row);
  commands::note_fields(command, subject_of(list, row), {stored->texts, {}});
  return RowWritten{Change::changed, row, 0};
}

}  // namespace amity::curation
