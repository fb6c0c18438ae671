// SPDX-License-Identifier: Apache-2.0
// The whole register out of the tables.
#include "db/damaged_row.h"
#include "partnerships/register.h"
#include "partnerships/sql.h"
#include "rows.h"

#include <unordered_map>

namespace amity::partnerships {

class RegisterLoader {
 public:
  explicit RegisterLoader(db::Transaction& transaction) : transaction_(transaction) {}

  Register load() {
    transaction_.each(sql::all_offices, {}, [&](db::Row const& row) {
      reg_.offices_.pointers().push_back(std::make_shared<Office const>(read_office(transaction_, row)));
    });
    std::vector<std::shared_ptr<Source const>> sources;
    transaction_.each(sql::all_sources, {},
                      [&](db::Row const& row) { sources.push_back(std::make_shared<Source const>(read_source(row))); });
    reg_.sources_ = Register::Sources(SharedList(std::move(sources)));
    read_records();
    std::unordered_map<CityId, std::vector<std::uint32_t>> of_city;
    for (auto const& record : records_) {
      reg_.resolve(*record);
      auto const& p = record->partnership;
      for (auto const city : {p.a, p.b}) of_city[city].push_back(p.position);
      reg_.partnerships_.pointers().push_back(record);
    }
    reg_.of_city_ = decltype(reg_.of_city_)(of_city.size());
    for (auto& [city, positions] : of_city) reg_.of_city_.set(city, std::move(positions));
    return std::move(reg_);
  }

 private:
  // Assertions and moves come in the order of their partnerships.
  void read_records() {
    transaction_.each(sql::all_partnerships, {}, [&](db::Row const& row) {
      auto record = std::make_shared<Register::Record>();
      record->partnership.id = row.get<PartnershipId>(0);
      record->partnership.a = row.get<CityId>(1);
      record->partnership.b = row.get<CityId>(2);
      record->partnership.position = static_cast<std::uint32_t>(records_.size());
      records_.push_back(std::move(record));
    });
    std::size_t at = 0;
    transaction_.each(sql::all_assertions, {}, [&](db::Row const& row) {
      auto assertion = read_assertion(row);
      auto* const record = record_of(at, assertion.partnership);
      if (record == nullptr)
        throw db::DamagedRow("assertion", row_of(assertion), "partnership_id",
                             db::names_missing("partnership", assertion.partnership.value));
      record->assertions.push_back(std::move(assertion));
    });
    at = 0;
    transaction_.each(sql::all_moves, {}, [&](db::Row const& row) {
      auto move = read_kept_move(row);
      auto* const record = record_of(at, move.partnership);
      if (record == nullptr)
        throw db::DamagedRow("partnership_move", row_of(move), "partnership_id",
                             db::names_missing("partnership", move.partnership.value));
      record->kept_moves.push_back(std::move(move));
    });
  }
  // The record of a row, from that position on. nullptr: there is none.
  Register::Record* record_of(std::size_t& at, PartnershipId id) const {
    while (at < records_.size() && records_[at]->partnership.id < id) ++at;
    return at < records_.size() && records_[at]->partnership.id == id ? records_[at].get() : nullptr;
  }

  db::Transaction& transaction_;
  std::vector<std::shared_ptr<Register::Record>> records_;
  Register reg_;
};

Register Register::load(db::Transaction& transaction) { return RegisterLoader(transaction).load(); }

}  // namespace amity::partnerships
