// SPDX-License-Identifier: Apache-2.0
// The whole register out of the tables.
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
      while (records_[at]->partnership.id != assertion.partnership) ++at;
      records_[at]->assertions.push_back(std::move(assertion));
    });
    at = 0;
    transaction_.each(sql::all_moves, {}, [&](db::Row const& row) {
      auto move = read_kept_move(row);
      while (records_[at]->partnership.id != move.partnership) ++at;
      records_[at]->kept_moves.push_back(std::move(move));
    });
  }

  db::Transaction& transaction_;
  std::vector<std::shared_ptr<Register::Record>> records_;
  Register reg_;
};

Register Register::load(db::Transaction& transaction) { return RegisterLoader(transaction).load(); }

}  // namespace amity::partnerships
