// SPDX-License-Identifier: Apache-2.0
// The same list again: at once, a year later, in parts, by accident an older one.
#include "core/trials.h"
#include "world_test.h"

#include <array>
#include <cctype>
#include <cstdlib>
#include <random>

namespace amity::interop::lists {
namespace {

using partnerships::Extent;
using testing::HasSubstr;
using testing::SizeIs;

class WorldAgain : public WorldTest {
 protected:
  // Kunming with Zürich, Fujisawa and the ten cities of the list below.
  void SetUp() override {
    auto const report =
        read(WorldFiles{{folder_.write("towns.csv",
                                       "a,a_label,a_country,b,b_label,b_country\nQ182852,Kunming,CN,Q72,Zürich,CH\n"
                                       "Q182852,Kunming,CN,Q193,Fujisawa,JP\nQ182852,Kunming,CN,Q38234,Nagasaki,JP\n"
                                       "Q182852,Kunming,CN,Q376749,Chattogram,BD\n")},
                        "towns",
                        {},
                        {}});
    ASSERT_TRUE(report) << report.error().message;
    ASSERT_EQ(report->unresolved, 0);
  }
  std::optional<PartialDate> last_seen(std::string const& source, CityId partner) {
    auto const all = reg();
    for (auto const& pair : all.partnerships())
      if (pair.b == partner)
        for (auto const& said : all.assertions(pair))
          if (all.source(the_world, said.source)->key == source) return said.as_of;
    return std::nullopt;
  }
  std::optional<PartialDate> retrieved() {
    auto transaction = database_.read();
    for (auto const& source : partnerships::sources_of(transaction, the_world))
      if (source.key == "wikidata") return source.retrieved;
    return std::nullopt;
  }
  static std::optional<PartialDate> day(char const* text) { return PartialDate::parse(text).value(); }
};
INSTANTIATE_TEST_SUITE_P(Databases, WorldAgain, testing::ValuesIn(db::test_database_kinds()),
                         [](auto const& database) { return database.param; });

std::string const three = "Q182852\tQ72\nQ182852\tQ193\nQ182852\tQ38234\n";
std::string const two = "Q182852\tQ72\nQ182852\tQ193\n";

TEST_P(WorldAgain, marks_what_a_whole_later_list_does_not_say_with_when_it_was_last_seen) {
  ASSERT_TRUE(read_on("2025-01-01", three));
  auto const later = read_on("2026-01-01", two, Extent::whole);
  ASSERT_TRUE(later) << later.error().message;
  EXPECT_EQ(later->gone, 1);
  EXPECT_EQ(later->missing, 0);
  ASSERT_THAT(later->changes, SizeIs(1));
  EXPECT_EQ(later->changes[0].what, partnerships::ListedChange::What::gone);
  EXPECT_EQ(later->changes[0].b, CityId{7});
  EXPECT_EQ(last_seen("wikidata", CityId{7}), day("2025-01-01"));
  EXPECT_EQ(last_seen("wikidata", CityId{2}), std::nullopt);
  EXPECT_EQ(retrieved(), day("2026-01-01"));
  EXPECT_EQ(read_on("2026-01-01", two, Extent::whole)->changed, 0);
}

TEST_P(WorldAgain, tells_what_is_new_and_what_came_back) {
  ASSERT_TRUE(read_on("2024-01-01", three));
  ASSERT_TRUE(read_on("2025-01-01", two, Extent::whole));
  auto const later = read_on("2026-01-01", three + "Q182852\tQ376749\n", Extent::whole);
  ASSERT_TRUE(later) << later.error().message;
  EXPECT_EQ(later->back, 1);
  EXPECT_EQ(later->new_statements, 1);
  EXPECT_EQ(later->gone, 0);
  EXPECT_EQ(last_seen("wikidata", CityId{7}), std::nullopt);
  EXPECT_EQ(last_seen("wikidata", CityId{4}), std::nullopt);
  auto transaction = database_.read();
  EXPECT_THAT(journal::recent(transaction, the_world, 1).at(0).event.detail, HasSubstr("\"back\":1"));
}

TEST_P(WorldAgain, does_not_take_a_part_of_the_list_for_the_whole_of_it) {
  ASSERT_TRUE(read_on("2025-01-01", three));
  auto const part = read_on("2026-01-01", "Q182852\tQ72\nQ182852\tQ376749\n");
  ASSERT_TRUE(part) << part.error().message;
  EXPECT_EQ(part->gone, 0);
  EXPECT_EQ(part->missing, 2);  // of three: more than a tenth
  EXPECT_EQ(last_seen("wikidata", CityId{2}), std::nullopt);
  // The source as a whole still speaks of the day it was read as a whole; what is new in the part, of today.
  EXPECT_EQ(retrieved(), day("2025-01-01"));
  EXPECT_EQ(last_seen("wikidata", CityId{4}), day("2026-01-01"));
  EXPECT_EQ(read_on("2026-01-01", "Q182852\tQ72\nQ182852\tQ376749\n")->changed, 0);
  // A person knows better.
  auto const whole = read_on("2026-01-01", "Q182852\tQ72\nQ182852\tQ376749\n", Extent::whole);
  EXPECT_EQ(whole->gone, 2);
  EXPECT_EQ(last_seen("wikidata", CityId{4}), std::nullopt);
  EXPECT_EQ(retrieved(), day("2026-01-01"));
}

TEST_P(WorldAgain, remembers_when_what_only_a_part_said_was_last_seen) {
  ASSERT_TRUE(read_on("2024-01-01", two));
  ASSERT_TRUE(read_on("2025-01-01", three, Extent::part));
  EXPECT_EQ(read_on("2026-01-01", two, Extent::whole)->gone, 1);
  EXPECT_EQ(last_seen("wikidata", CityId{7}), day("2025-01-01"));
}

TEST_P(WorldAgain, lets_an_older_list_add_but_not_change) {
  ASSERT_TRUE(read_on("2026-01-01", two));
  auto const older = read_on("2020-01-01", three);
  ASSERT_TRUE(older) << older.error().message;
  EXPECT_EQ(older->new_statements, 1);
  EXPECT_EQ(last_seen("wikidata", CityId{7}), day("2020-01-01"));
  EXPECT_EQ(retrieved(), day("2026-01-01"));
  EXPECT_EQ(read_on("2020-01-01", three)->changed, 0);
}

TEST_P(WorldAgain, reads_several_files_of_one_reading_as_one_list) {
  ASSERT_TRUE(read_on("2025-01-01", three));
  WorldReading reading("wikidata", day("2026-01-01"), Extent::by_share);
  auto const put = [&](std::string const& links, std::string const& digest, bool last) {
    auto list = WorldList::read(WorldFiles{{folder_.write(digest + ".tsv", links)}, "wikidata", day("2026-01-01"), {}});
    auto transaction = database_.write();
    auto report = commands::in_command(
        transaction, fixed_clock(parse_day("2026-11-22").value()), "import.world",
        [&](commands::Command& command) { return reading.put(command, std::move(list.value()), digest, last); });
    transaction.commit();
    return report.value();
  };
  auto const finished = [&](std::string const& digest) {
    auto transaction = database_.read();
    return reading.finished(transaction, digest, false).has_value();
  };
  put("Q182852\tQ72\n", "first", false);
  EXPECT_FALSE(finished("first"));  // what it says is needed to tell what is gone
  EXPECT_EQ(put("Q182852\tQ193\nQ182852\tQ38234\n", "second", true).missing, 0);
  EXPECT_TRUE(finished("first"));
  EXPECT_EQ(retrieved(), day("2026-01-01"));
}

TEST_P(WorldAgain, knows_a_list_that_it_has_read_to_its_end_until_a_decision_is_taken) {
  WorldFiles const files{
      {folder_.write("list.csv", "a,b,a_country,b_country\nKunming,Springfield,CN,US\n")}, "x", {}, {}};
  auto const digest = digest_of(files).value();
  WorldReading reading("x", {}, Extent::by_share);
  auto const finished = [&] {
    auto transaction = database_.read();
    return reading.finished(transaction, digest, true);
  };
  EXPECT_FALSE(finished());
  {
    auto transaction = database_.write();
    ASSERT_TRUE(commands::in_command(transaction, fixed_clock(parse_day("2026-11-22").value()), "import.world",
                                     [&](commands::Command& command) {
                                       return reading.put(command, WorldList::read(files).value(), digest, true);
                                     }));
    transaction.commit();
  }
  ASSERT_TRUE(finished());
  EXPECT_EQ(finished()->unresolved, 1);
  EXPECT_EQ(finished()->changed, 0);
  ASSERT_TRUE(decided(queue().at(0).id, {reconciliation::Review::State::accepted, CityId{6}, {}}));
  EXPECT_FALSE(finished());
}

// Few names, so that they meet: namesakes, a second id, a name that is another's alias, a place without a country.
class RandomWorld {
 public:
  explicit RandomWorld(unsigned seed) : random_(seed) {}

  std::string atlas() {
    std::string sql;
    for (auto id = 8; id < 8 + below(8); ++id) {
      auto const name = word();
      sql +=
          "INSERT INTO city (id, sort, name, folded, country_code, admin1, feature, lat, lon, geonames_id) VALUES (" +
          std::to_string(id) + ", 'city', '" + name + "', '" + lower(name) + "', '" + country() + "', '', 'PPL', " +
          position(", ") + ", " + (below(2) == 0 ? "NULL" : std::to_string(5000 + id)) + ");\n";
      if (below(3) == 0)
        sql += "INSERT INTO city_population VALUES (" + std::to_string(id) + ", 'geonames', '', " +
               std::to_string(people()) + ");\n";
    }
    return sql;
  }

  // cities.csv and ties.csv, or one table of names.
  void pair(formats::Folder const& folder) {
    std::string cities = "id,name,country_iso2,lat,lon,population,wikidata_id,geonames_id,aliases\n";
    auto const count = 3 + below(12);
    for (auto n = 0; n < count; ++n) {
      auto const id = std::to_string(n);
      cities += "X" + id + "," + word() + "," + (below(5) == 0 ? "" : country()) + "," +
                (below(2) == 0 ? "," : position(",")) + "," + (below(2) == 0 ? "" : std::to_string(people())) + "," +
                (below(2) == 0 ? "Q" + std::to_string(100 + n) : "") + "," +
                (below(3) == 0 ? std::to_string(5008 + below(10)) : "") + "," + (below(3) == 0 ? word() : "") + "\n";
    }
    std::string ties = "city_a,city_b,start_year,claimed_by,source\n";
    for (auto n = 0; n < 2 * count; ++n)
      ties += "X" + std::to_string(below(count)) + ",X" + std::to_string(below(count)) + "," +
              (below(3) == 0 ? std::to_string(1980 + below(3)) : "") + "," + (below(2) == 0 ? "a" : "both") + ",s" +
              std::to_string(below(2)) + "\n";
    folder.write("cities.csv", cities);
    folder.write("ties.csv", ties);
  }
  std::string table() {
    std::string rows = "a,b,a_country,b_country,a_people,b_lat,b_lon,start\n";
    for (auto n = 0; n < 3 + below(15); ++n)
      rows += word() + "," + word() + "," + (below(4) == 0 ? "" : country()) + "," + (below(4) == 0 ? "" : country()) +
              "," + (below(2) == 0 ? "" : std::to_string(people())) + "," + (below(2) == 0 ? "," : position(",")) +
              "," + (below(3) == 0 ? std::to_string(1980 + below(3)) : "") + "\n";
    return rows;
  }

 private:
  int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
  std::string word() {
    constexpr std::array words{"Aa", "Bb", "Cc", "Dd", "Ee", "City of Aa", "Bb (Cc)", "Cc Municipality", "Dd Province"};
    return words[static_cast<std::size_t>(below(words.size()))];
  }
  static std::string lower(std::string name) {
    std::erase_if(name, [](char c) { return c == '(' || c == ')'; });
    for (auto& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return name;
  }
  std::string country() { return below(2) == 0 ? "CN" : "JP"; }
  std::string position(char const* between) {
    return std::to_string(30.0 + below(4) * 0.02) + between + std::to_string(110.0 + below(4) * 0.3);
  }
  std::int64_t people() { return 1000 << below(8); }
  std::mt19937 random_;
};

class WorldTwice : public WorldTest {
 protected:
  void twice(WorldFiles const& files, unsigned seed) {
    auto const first = read(files);
    ASSERT_TRUE(first) << first.error().message << ", seed " << seed;
    EXPECT_EQ(first->read, first->accepted + first->refused + first->unresolved) << "seed " << seed;
    auto const lines = journal_lines();
    auto const again = read(files);
    ASSERT_TRUE(again) << again.error().message;
    EXPECT_EQ(again->changed, 0) << "seed " << seed;
    EXPECT_EQ(std::tuple(again->accepted, again->refused, again->unresolved, again->waiting),
              std::tuple(first->accepted, first->refused, first->unresolved, first->waiting))
        << "seed " << seed;
    EXPECT_EQ(journal_lines(), lines);
  }
};
INSTANTIATE_TEST_SUITE_P(Databases, WorldTwice, testing::Values("sqlite"), [](auto const&) { return "sqlite"; });

TEST_P(WorldTwice, changes_nothing_the_second_time_whatever_the_atlas_and_the_lists) {
  auto const* wish = std::getenv("AMITY_TEST_WORLDS");
  auto const worlds = wish != nullptr ? static_cast<unsigned>(std::stoul(wish)) : trials(150);
  for (unsigned seed = 1; seed <= worlds && !HasFailure(); ++seed) {
    database_ = db::Database::open("sqlite::memory:").value();
    ASSERT_TRUE(database_.migrate());
    RandomWorld random(seed);
    auto const cities = random.atlas();
    {
      auto transaction = database_.write();
      transaction.script(small_world);
      transaction.script(db::Query{"random", cities});
      transaction.commit();
    }
    random.pair(folder_);
    twice(WorldFiles{{folder_.path / "cities.csv", folder_.path / "ties.csv"}, "pair", {}, {}}, seed);
    twice(WorldFiles{{folder_.write("one.csv", random.table())}, "one", {}, {}}, seed);
    twice(WorldFiles{{folder_.write("two.csv", random.table())}, "two", {}, {}}, seed);
  }
}

}  // namespace
}  // namespace amity::interop::lists
