// SPDX-License-Identifier: Apache-2.0
// One pass over an office's folder, file by file; each row goes through the verb of its slice. Private to the room.
#pragma once

#include "db/database.h"
#include "institutions/consular.h"
#include "interop/formats/row_reader.h"
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
  OfficeLoader(db::Transaction& transaction, std::filesystem::path folder)
      : transaction_(transaction), folder_(std::move(folder)) {}

  Result<OfficeReport> load(OfficeSettings const& settings);

 private:
  using TakeRow = std::function<void(formats::RowReader&)>;
  enum class Need { required, optional };

  // Reads one file; each row that take() leaves without a refusal counts as accepted.
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

  void take_city(formats::RowReader& row);
  void take_source(formats::RowReader& row);
  void take_assertion(formats::RowReader& row);
  void take_figure(formats::RowReader& row, std::vector<partnerships::OfficialFigure>& figures);
  void take_policy(formats::RowReader& row, std::vector<planning::layout::Policy>& policies);
  void take_post(formats::RowReader& row, std::vector<institutions::ConsularPost>& posts);

  bool is_country(std::string const& code);
  // What other rows refer to; a refusal where the word means nothing.
  CityId partner(formats::RowReader& row);
  SourceId source(formats::RowReader& row, std::string_view column);
  void check_region(formats::RowReader& row);
  void put_moves_of(std::string const& partner, std::vector<partnerships::Move> const& moves,
                    std::vector<std::int64_t> const& lines);

  db::Transaction& transaction_;
  std::filesystem::path folder_;
  OfficeReport report_;
  partnerships::Office office_;
  std::unordered_map<std::string, CityId> cities_;
  std::unordered_map<std::string, SourceId> sources_;
  std::map<std::pair<std::string, std::string>, std::int64_t> seen_;  // (file, key) -> line, to name duplicates
  bool first_time(formats::RowReader& row, std::string const& file, std::string const& key, std::string_view column);
};

}  // namespace amity::interop::office_folder
