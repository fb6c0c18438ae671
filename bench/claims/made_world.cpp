// SPDX-License-Identifier: Apache-2.0
#include "made_world.h"

#include "db/database.h"
#include "partnerships/record.h"

#include <array>
#include <cmath>
#include <random>
#include <set>
#include <stdexcept>
#include <string>

namespace amity::bench {
namespace {

constexpr int countries = 150;
constexpr int home_partners = 30;

class Rows {
 public:
  void add(std::vector<db::Value> row) { rows_.push_back(std::move(row)); }
  template <std::size_t n>
  void put(db::Transaction& transaction, std::string_view table, std::array<std::string_view, n> const& columns) {
    std::size_t at = 0;
    transaction.bulk_insert(table, columns, [&](std::vector<db::Value>& row) {
      if (at == rows_.size()) return false;
      row = std::move(rows_[at++]);
      return true;
    });
  }

 private:
  std::vector<std::vector<db::Value>> rows_;
};

std::string code_of(int country) {
  return {static_cast<char>('A' + country / 26), static_cast<char>('A' + country % 26)};
}

class Maker {
 public:
  Maker(db::Transaction& transaction, int times) : transaction_(transaction), times_(times) {}

  void make() {
    make_countries();
    make_cities();
    make_sources();
    for (std::int64_t partner = 0; partner < home_partners; ++partner) tie(1, 2 + partner * 700);
    while (ties_.size() < static_cast<std::size_t>(ties_at_1x) * static_cast<std::size_t>(times_)) tie(any(), any());
    partnerships_.put(transaction_, "partnership", std::array<std::string_view, 3>{"id", "city_a", "city_b"});
    assertions_.put(transaction_, "assertion",
                    std::array<std::string_view, 12>{"office_id", "id", "partnership_id", "source_id", "kind", "stage",
                                                     "signed", "ended", "said_by", "confidence", "as_of", "note"});
  }

 private:
  double roll() { return std::uniform_real_distribution<double>(0, 1)(random_); }
  bool one_in(double n) { return roll() * n < 1; }
  // Blocks of the smallest world's size, in each the same few with many partners and many with few.
  std::int64_t any() {
    auto const block = static_cast<std::int64_t>(roll() * times_);
    auto const rank = static_cast<std::int64_t>(std::pow(roll(), 2.0) * (cities_at_1x - 2));
    return 2 + block * cities_at_1x + rank;
  }

  void make_countries() {
    Rows rows;
    constexpr std::array<std::string_view, 5> regions{"asia", "europe", "africa", "americas", "oceania"};
    for (auto i = 0; i < countries; ++i) {
      auto const code = code_of(i);
      auto const region = std::string(regions[static_cast<std::size_t>(i) % regions.size()]);
      rows.add({code, code + "X", std::string{}, region, region + "-" + std::to_string(i % 15)});
    }
    rows.put(transaction_, "country",
             std::array<std::string_view, 5>{"code", "alpha3", "numeric_code", "region", "subregion"});
  }

  void make_cities() {
    Rows rows;
    for (std::int64_t id = 1; id <= static_cast<std::int64_t>(cities_at_1x) * times_; ++id) {
      auto const country = id == 1 ? 0 : static_cast<int>(std::pow(roll(), 2.0) * countries);
      auto const name = "c" + std::to_string(id);
      rows.add({id, std::string("city"), name, name, code_of(country), std::string{},
                std::string(id < 1500 && (id == 1 || one_in(40)) ? "PPLA" : "PPL")});
    }
    rows.put(transaction_, "city",
             std::array<std::string_view, 7>{"id", "sort", "name", "folded", "country_code", "admin1", "feature"});
    partnerships::Office office;
    office.slug = "home";
    office.home = home;
    office.timezone = "UTC";
    office.accent_day = office.accent_night = "#b3263a";
    office.languages = {"en"};
    office.name = {{"en", "Home"}};
    if (!partnerships::put_office(transaction_, office)) throw std::logic_error("the office is refused");
  }

  void make_sources() {
    for (auto const* key : {"list-2014", "list-2022", "list-2023"}) {
      partnerships::Source source;
      source.key = source.name = key;
      source.published = PartialDate::parse(std::string_view(key).substr(5)).value();
      sources_.push_back(partnerships::put_source(transaction_, source).value().id.value);
    }
  }

  void tie(std::int64_t x, std::int64_t y) {
    auto const [a, b] = std::minmax(x, y);
    if (a == b || !ties_.insert({a, b}).second) return;
    auto const id = static_cast<std::int64_t>(ties_.size());
    partnerships_.add({id, a, b});
    for (auto const source : sources_)
      if (source == sources_.front() || one_in(2))
        assertions_.add({std::int64_t{0}, ++last_assertion_, id, source,
                         one_in(5) ? db::Value(std::string("sister_city")) : db::Value(),
                         one_in(3) ? db::Value(std::string("active")) : db::Value(),
                         one_in(8) ? db::Value(std::to_string(1960 + static_cast<int>(roll() * 50))) : db::Value(),
                         db::Value(), std::string(one_in(1.4) ? "both" : "a"),
                         std::string(one_in(20) ? "low" : "medium"), db::Value(), std::string{}});
  }

  db::Transaction& transaction_;
  int times_;
  std::mt19937 random_{1981};
  std::vector<std::int64_t> sources_;
  std::set<std::pair<std::int64_t, std::int64_t>> ties_;
  Rows partnerships_;
  Rows assertions_;
  std::int64_t last_assertion_{};
};

}  // namespace

MadeWorld::MadeWorld(db::Transaction& transaction)
    : reg(partnerships::Register::load(transaction)),
      atlas(atlas::Atlas::load(transaction)),
      index(reg, atlas),
      claim_indexes({reg, atlas, index}) {}

std::unique_ptr<MadeWorld> make_world(std::filesystem::path const& folder, int times) {
  auto database =
      db::Database::open("sqlite:" + (folder / ("world-" + std::to_string(times) + ".sqlite")).string()).value();
  database.migrate().value();
  {
    auto transaction = database.write();
    Maker(transaction, times).make();
    transaction.commit();
  }
  auto transaction = database.read();
  return std::make_unique<MadeWorld>(transaction);
}

}  // namespace amity::bench
