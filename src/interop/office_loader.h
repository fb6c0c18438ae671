// SPDX-License-Identifier: Apache-2.0
// One pass over an office's folder, file by file; each row goes through the verb of its slice. Private to the room.
#pragma once

#include "db/database.h"
#include "institutions/consular.h"
#include "interop/office_import.h"
#include "office_settings.h"
#include "partnerships/record.h"
#include "planning/policy.h"
#include "planning/target.h"
#include "row_reader.h"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>

namespace amity::interop {

class OfficeLoader {
 public:
  OfficeLoader(db::Transaction& transaction, std::filesystem::path folder)
      : transaction_(transaction), folder_(std::move(folder)) {}

  Result<OfficeReport> load(OfficeSettings const& settings);

 private:
  using TakeRow = std::function<void(RowReader&)>;
  enum class Need { required, optional };

  // Reads one file; each row that take() leaves without a refusal counts as accepted.
  Result<void> read(std::string const& file, Need need, TableShape const& shape, TakeRow const& take);
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

  void take_city(RowReader& row);
  void take_source(RowReader& row);
  void take_assertion(RowReader& row);
  void take_figure(RowReader& row, std::vector<partnerships::OfficialFigure>& figures);
  void take_policy(RowReader& row, std::vector<planning::Policy>& policies);
  void take_post(RowReader& row, std::vector<institutions::ConsularPost>& posts);

  bool is_country(std::string const& code);
  // What other rows refer to; a refusal where the word means nothing.
  CityId partner(RowReader& row);
  SourceId source(RowReader& row, std::string_view column);
  void check_region(RowReader& row);
  void put_moves_of(std::string const& partner, std::vector<partnerships::Move> const& moves,
                    std::vector<std::int64_t> const& lines);

  db::Transaction& transaction_;
  std::filesystem::path folder_;
  OfficeReport report_;
  partnerships::Office office_;
  std::unordered_map<std::string, CityId> cities_;
  std::unordered_map<std::string, SourceId> sources_;
  std::map<std::pair<std::string, std::string>, std::int64_t> seen_;  // (file, key) -> line, to name duplicates
  bool first_time(RowReader& row, std::string const& file, std::string const& key, std::string_view column);
};

}  // namespace amity::interop
