// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "db/database.h"
#include "partnerships/assertion.h"
#include "partnerships/kept_row.h"
#include "partnerships/office.h"

#include <optional>
#include <string_view>
#include <vector>

namespace amity::partnerships {

// What putting a record did. The same record put twice is `unchanged` the second time.
enum class Change { created, changed, unchanged };

template <class Id>
struct Put {
  Id id{};
  Change change{Change::unchanged};
};

// Finds the office by its slug and brings it to what is given (its id is ignored), or makes it. Errc::conflict where
// its home city would become another one. Errc::invalid for an accent that is no colour or an empty name.
Result<Put<OfficeId>> put_office(db::Transaction& transaction, Office const& office);

// The office with that slug; its row is its id, and its version counts every change of it.
std::optional<KeptRow<Office>> find_office(db::Transaction& transaction, std::string_view slug);

// Finds the source by office and key. Errc::invalid without key or name, or with a url that is not http(s).
Result<Put<SourceId>> put_source(db::Transaction& transaction, Source const& source);

// The partnership of two cities, made where there is none. Errc::invalid for a city tied to itself.
Result<Put<PartnershipId>> put_partnership(db::Transaction& transaction, CityId a, CityId b);

// Errc::invalid for an end before the beginning.
Result<void> check(Assertion const& assertion);
// Whether these moves can be one life: Errc::refused for a move its stage does not allow, Errc::invalid for dates out
// of order; the field is the number of the move.
Result<void> check_life(std::vector<Move> const& moves);

// What one source says of one pair; it replaces what the same source said before. Refused where
// check() does.
Result<Put<AssertionId>> put_assertion(db::Transaction& transaction, Assertion const& assertion);

// The moves of a partnership's life as an office keeps them, in order; they replace those it kept before. Refused
// where check_life() does.
Result<Change> put_moves(db::Transaction& transaction, OfficeId office, PartnershipId partnership,
                         std::vector<Move> const& moves);

// The office's official figures, in order; they replace those it kept before.
Change put_figures(db::Transaction& transaction, OfficeId office, std::vector<OfficialFigure> const& figures);
std::vector<OfficialFigure> figures_of(db::Transaction& transaction, OfficeId office);
// The same one by one; the caller has checked the row that he names.
std::vector<KeptRow<OfficialFigure>> kept_figures(db::Transaction& transaction, OfficeId office);
std::int64_t add_figure(db::Transaction& transaction, OfficeId office, OfficialFigure const& figure);
void change_figure(db::Transaction& transaction, OfficeId office, std::int64_t row, OfficialFigure const& figure);
void remove_figure(db::Transaction& transaction, OfficeId office, std::int64_t row);

}  // namespace amity::partnerships
