// SPDX-License-Identifier: Apache-2.0
// One pass over an office's folder, file by file; each row goes through the verb of its slice. Private to the room.
#pragma once

#include "curation/rows.h"
#include "db/database.h"
#include "documents.h"
#include "institutions/consular.h"
#include "interop/formats/record_fields.h"
#include "interop/office_folder/import.h"
#include "partnerships/record.h"
#include "planning/layout/policy.h"
#include "planning/targets/target.h"
#include "settings.h"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>

namespace amity::interop::office_folder {

class OfficeLoader {
 public:
  // documents: those that were taken in; nullptr: documents.csv is left for later.
  OfficeLoader(commands::Command& command, std::filesystem::path folder, FolderDocuments const* documents)
      : command_(command), transaction_(command.transaction()), folder_(std::move(folder)), documents_(documents) {}

  Result<OfficeReport> load(OfficeSettings const& settings);

 private:
  using TakeRow = std::function<void(fields::Reader&)>;
  enum class Need { required, optional };

  // Reads one file; each row that take() leaves without an error counts as accepted.
  Result<void> read(std::string const& file, Need need, formats::TableShape const& shape, TakeRow const& take);
  void counted(partnerships::Change change);

  Result<void> read_cities();
  Result<void> put_the_office(OfficeSettings const& settings);
  Result<void> read_sources();
  Result<void> read_assertions();
  Result<void> read_history();
  Result<void> read_halls();
  Result<void> read_figures();
  Result<void> read_targets();
  Result<void> read_policies();
  Result<void> read_posts();
  Result<void> read_documents();

  void take_city(fields::Reader& in);
  void take_source(fields::Reader& in);
  void take_assertion(fields::Reader& in);
  void take_figure(fields::Reader& in, std::vector<partnerships::OfficialFigure>& figures);
  void take_policy(fields::Reader& in, std::vector<planning::layout::Policy>& policies);
  void take_post(fields::Reader& in, std::vector<institutions::ConsularPost>& posts);
  void take_document(fields::Reader& in);

  // What other rows refer to; an error where the word means nothing.
  CityId partner(fields::Reader& in);
  SourceId source(fields::Reader& in, std::string_view column);
  curation::References references();
  Result<std::string> country(std::string_view code);
  void put_moves_of(std::string const& partner, std::vector<partnerships::Move> const& moves,
                    std::vector<std::int64_t> const& lines);

  commands::Command& command_;
  db::Transaction& transaction_;
  std::filesystem::path folder_;
  FolderDocuments const* documents_;
  OfficeReport report_;
  partnerships::Office office_;
  std::unordered_map<std::string, CityId> cities_;
  std::unordered_map<std::string, SourceId> sources_;
  std::map<std::pair<std::string, std::string>, std::int64_t> seen_;  // (file, key) -> line, to name duplicates
  bool first_time(fields::Reader& in, std::string const& file, std::string const& key, std::string_view column);
};

}  // namespace amity::interop::office_folder
