// SPDX-License-Identifier: Apache-2.0
#include "interop/formats/record_fields.h"

namespace amity::interop::formats {

std::string text(fields::Reader& in, std::string_view column, fields::TextRules const& rules) {
  return in.optional<std::string>(column, rules).value_or("");
}

fields::Source source_of(Record const& record) {
  return fields::row_source(record.columns(), record.cells(), record.line());
}

std::vector<Refusal> refusals_of(fields::Errors const& errors, std::string const& file, std::int64_t line) {
  std::vector<Refusal> refusals;
  refusals.reserve(errors.all().size());
  for (auto const& error : errors.all())
    refusals.push_back(
        {file, error.line > 0 ? error.line : line, error.field, error.value, error.message, error.remedy});
  return refusals;
}

}  // namespace amity::interop::formats
