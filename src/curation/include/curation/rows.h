// SPDX-License-Identifier: Apache-2.0
// The rows of an office's lists as texts and as values: one reading for its folder, for forms, for programs and for
// what is pasted from a spreadsheet. The names of the texts are the columns of the folder's files
// (docs/office-data.md).
#pragma once

#include "commands/merge.h"
#include "core/result.h"
#include "fields/reader.h"
#include "institutions/consular.h"
#include "partnerships/record.h"
#include "planning/layout/policy.h"
#include "planning/targets/target.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace amity::curation {

// What a word of a row means; Errc::not_found where it means nothing.
struct References {
  std::function<Result<SourceId>(std::string_view key)> source;
  std::function<Result<std::string>(std::string_view slug)> region;
  std::function<Result<std::string>(std::string_view code)> country;  // ISO 3166-1 alpha-2
  std::function<Result<std::string>(std::string_view slug)> place;    // a city's slug
};
// By the tables. Holds the transaction.
References references_of(db::Transaction& transaction, OfficeId office);

// The key of each of an office's sources.
using SourceKeys = std::map<SourceId, std::string>;
SourceKeys source_keys(db::Transaction& transaction, OfficeId office);

// Each reads the columns of its file; what is wrong stays with the reader.
partnerships::OfficialFigure read_figure(fields::Reader& in, References const& refer);
planning::targets::Target read_target(fields::Reader& in, References const& refer);
planning::layout::Policy read_policy(fields::Reader& in, References const& refer);
institutions::ConsularPost read_post(fields::Reader& in, References const& refer);

// The same back: reading these texts gives the value again.
commands::FieldTexts texts_of(partnerships::OfficialFigure const& figure, SourceKeys const& keys);
commands::FieldTexts texts_of(planning::targets::Target const& target, SourceKeys const& keys);
commands::FieldTexts texts_of(planning::layout::Policy const& policy, SourceKeys const& keys);
commands::FieldTexts texts_of(institutions::ConsularPost const& post, SourceKeys const& keys);

}  // namespace amity::curation
