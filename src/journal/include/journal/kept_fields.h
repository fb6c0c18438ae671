// SPDX-License-Identifier: Apache-2.0
// What the journal keeps of a record's fields beside its chain (told.h), taken away again.
#pragma once

#include "core/id.h"
#include "db/database.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace amity::journal {

// A field of which a line has kept what stood there.
struct KeptField {
  std::int64_t line{};
  std::string field;  // "title", "note#2"
  bool operator==(KeptField const&) const = default;
};
// Of the record ("task/5"), line by line.
std::vector<KeptField> kept_fields(db::Transaction& transaction, OfficeId office, std::string_view subject);

// From then on the row says alone that the field changed. The journal has to be told of the row before
// (ChangeRecorder::watch): what does it is a command like any other.
void forget_field(db::Transaction& transaction, OfficeId office, std::string_view subject, KeptField const& kept);

// Whether anything that begins so was ever noted of the field as what stood there before or after; `beginning` without
// wildcards of LIKE.
struct FieldBeginning {
  std::string_view subject;
  std::string_view field;
  std::string_view beginning;
};
bool ever_stood(db::Transaction& transaction, OfficeId office, FieldBeginning const& asked);

}  // namespace amity::journal
