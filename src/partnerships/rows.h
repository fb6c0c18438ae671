// SPDX-License-Identifier: Apache-2.0
// How this room's values stand in its tables. Private to the room.
#pragma once

#include "core/language.h"
#include "db/database.h"
#include "partnerships/assertion.h"
#include "partnerships/office.h"

#include <string>
#include <string_view>
#include <vector>

namespace amity::partnerships {

// Texts in the languages of the interface as three columns; an empty column is a missing text.
LocalText read_texts(db::Row const& row, std::size_t first_column);

// "LA MM TH"
std::string joined(std::vector<std::string> const& words);
std::vector<std::string> split(std::string_view words);

// Columns kind, stage, signed, ended, said_by, confidence, as_of, note from there on.
void read_said(db::Row const& row, std::size_t first_column, Assertion& assertion);
// Columns kind, name, url, published, retrieved, note from there on.
void read_description(db::Row const& row, std::size_t first_column, Source& source);
// Columns act, on_date, authority, document, source_id, note_zh, note_ja, note_en from 0 on.
void read_move(db::Row const& row, Move& move);

// Whole rows, as the register reads them.
Office read_office(db::Transaction& transaction, db::Row const& row);
Source read_source(db::Row const& row);
Assertion read_assertion(db::Row const& row);
Move read_kept_move(db::Row const& row);

// How people find the row: "office_id 1, id 12".
std::string row_of(Assertion const& assertion);
std::string row_of(Move const& move);

}  // namespace amity::partnerships
