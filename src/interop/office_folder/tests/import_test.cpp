// SPDX-License-Identifier: Apache-2.0
#include "interop/office_folder/import.h"

#include "commands/testing.h"
#include "core/testing.h"
#include "db/testing.h"
#include "interop/formats/testing.h"
#include "partnerships/register.h"
#include "pavilion/hall.h"
#include "planning/layout/policy.h"
#include "planning/targets/target.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <thread>

namespace amity::interop::office_folder {
namespace {

using formats::Folder;

namespace fs = std::filesystem;

Instant at(std::string_view day) { return Instant{parse_day(day).value()}; }

class AnOffice : public testing::TestWithParam<std::size_t> {
 protected:
  AnOffice() {
    database.migrate().value();
    // The countries that the two offices' cities and posts lie in, and those that Kunming's policies are about.
    auto transaction = database.write();
    for (auto const* code :
         {"AF", "AU", "BD", "BN", "BO", "BR", "BT", "CA", "CH", "CL", "CN", "CO", "CU", "DE", "ES", "FI", "FR",
          "GB", "ID", "IN", "IR", "IT", "JP", "KE", "KH", "KR", "LA", "LK", "MA", "MM", "MV", "MX", "MY", "NP",
          "NZ", "PH", "PK", "PL", "PT", "RU", "SE", "SG", "TH", "TL", "TR", "UA", "US", "UZ", "VN", "ZA", "BZ",
          "GT", "HK", "HT", "KN", "LC", "MH", "MO", "PW", "PY", "SZ", "TV", "TW", "VA", "VC"})
      transaction.execute({"country",
                           "INSERT INTO country (code, alpha3, numeric_code, region, subregion) VALUES "
                           "(:code, :code, '', 'asia', 'eastern-asia')"},
                          {{"code", code}});
    transaction.commit();
  }

  OfficeReport imported(fs::path const& folder, Clock const& clock = fixed_clock(parse_day("2024-05-01").value())) {
    auto transaction = database.write();
    auto report = commands::in_command(transaction, clock, "import.office",
                                       [&](commands::Command& command) { return import_office(command, folder); });
    if (!report) throw std::runtime_error(report.error().first().message);
    transaction.commit();
    return *report;
  }
  static fs::path ours(std::string const& office) { return repository_root() / "data" / office; }
  static void copy_of(std::string const& office, Folder const& to) {
    fs::copy(ours(office), to.path, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
  }
  std::int64_t number(std::string_view sql) {
    return database.read()
        .one({"number", sql}, {}, [](db::Row const& row) { return row.get<std::int64_t>(0); })
        .value();
  }
  // Every table that an office's folder fills.
  std::vector<std::int64_t> sizes() {
    std::vector<std::int64_t> rows;
    for (auto const* table :
         {"city", "city_name", "city_population", "office", "office_name", "office_region", "source", "partnership",
          "assertion", "partnership_move", "official_figure", "target", "policy", "consular_post", "hall", "journal"})
      rows.push_back(number(std::string("SELECT count(*) FROM ") + table));
    return rows;
  }

  db::Database database{db::Database::open(db::test_database_url(db::test_database_kinds().at(GetParam()))).value()};
};

TEST_P(AnOffice, of_ours_is_accepted_whole_and_again_without_a_change) {
  for (auto const* office : {"kunming", "fujisawa"}) {
    auto const first = imported(ours(office));
    EXPECT_THAT(first.refused, testing::IsEmpty())
        << office << ": " << (first.refused.empty() ? "" : first.refused[0].why);
    EXPECT_EQ(first.total().read, first.total().accepted);
    EXPECT_GT(first.total().changed, 0);
    auto const kept = sizes();
    auto const second = imported(ours(office));
    EXPECT_EQ(second.total().changed, 0) << office;
    EXPECT_EQ(second.total().accepted, first.total().accepted);
    EXPECT_EQ(sizes(), kept) << office;
  }
  EXPECT_EQ(number("SELECT count(*) FROM journal"), 2);
}

TEST_P(AnOffice, and_the_one_on_the_other_side_keep_one_partnership) {
  imported(ours("kunming"));
  auto const ties = number("SELECT count(*) FROM partnership");
  auto const report = imported(ours("fujisawa"));
  EXPECT_THAT(report.refused, testing::IsEmpty());
  auto transaction = database.read();
  auto const reg = partnerships::Register::load(transaction);
  EXPECT_EQ(reg.offices().size(), 2U);
  EXPECT_LT(number("SELECT count(*) FROM partnership"), ties + 7);
  EXPECT_THAT(partnerships::differences(transaction, reg), testing::IsEmpty());
}

TEST_P(AnOffice, keeps_its_halls_figures_targets_and_policies) {
  auto const report = imported(ours("kunming"));
  auto transaction = database.read();
  EXPECT_EQ(pavilion::halls_of(transaction, report.id).size(), 28U);
  EXPECT_EQ(planning::targets::targets_of(transaction, report.id).size(), 3U);
  EXPECT_EQ(partnerships::figures_of(transaction, report.id).size(), 8U);
  auto const reasons = planning::layout::by_reason(planning::layout::policies_of(transaction, report.id));
  ASSERT_EQ(reasons.size(), 2U);
  EXPECT_EQ(reasons[0], (planning::layout::CountryPolicy{"not_abroad", {"TW", "HK", "MO"}}));
  EXPECT_EQ(reasons[1].reason, "no_diplomatic_relations");
  EXPECT_EQ(reasons[1].countries.size(), 13U);
}

TEST_P(AnOffice, with_a_row_refused_keeps_the_others_and_names_it) {
  formats::Folder const folder;
  copy_of("fujisawa", folder);
  folder.append("assertions.csv", "matsumoto,sister_city,active,1981-02-30,,home,clair-621,high,,");
  auto const report = imported(folder.path);
  ASSERT_EQ(report.refused.size(), 1U);
  EXPECT_EQ(report.refused[0].file, "assertions.csv");
  EXPECT_EQ(report.refused[0].line, 26);
  EXPECT_EQ(report.refused[0].field, "signed");
  EXPECT_EQ(report.refused[0].value, "1981-02-30");
  EXPECT_EQ(report.total().read, report.total().accepted + report.total().refused);
}

TEST_P(AnOffice, has_a_policy_refused_that_is_of_no_country_there_twice_or_without_a_source) {
  formats::Folder const folder;
  copy_of("kunming", folder);
  constexpr std::int64_t last = 17;  // its head and 16 rows
  folder.append("policies.csv", "not_abroad,QQ,policy-notes-2026-11,");
  folder.append("policies.csv", "too_far,TW,policy-notes-2026-11,");
  folder.append("policies.csv", "too_far,CL,,");
  folder.append("policies.csv", "too_far,CL,no-such-source,");
  folder.append("policies.csv", ",CL,policy-notes-2026-11,");
  folder.append("policies.csv", "too far for a visit,CL,policy-notes-2026-11,");
  auto const report = imported(folder.path);
  std::vector<formats::Refusal> const wanted{
      {"policies.csv", last + 1, "country", "QQ", "no country has the code \"QQ\"", "a code of ISO 3166-1 such as TH"},
      {"policies.csv", last + 2, "country", "TW", "it stands on line 2 already", "one row for each"},
      {"policies.csv", last + 3, "source", "", "it is empty", "a value"},
      {"policies.csv", last + 4, "source", "no-such-source", "no accepted row of sources.csv has this key",
       "a key of sources.csv"},
      {"policies.csv", last + 5, "reason", "", "it is empty", "a value"}};
  EXPECT_EQ(report.refused, wanted);
  auto transaction = database.read();
  EXPECT_EQ(planning::layout::by_reason(planning::layout::policies_of(transaction, report.id)).back(),
            (planning::layout::CountryPolicy{"too far for a visit", {"CL"}}));
}

TEST_P(AnOffice, without_the_file_of_policies_has_none) {
  formats::Folder const folder;
  copy_of("kunming", folder);
  imported(folder.path);
  fs::remove(folder.path / "policies.csv");
  auto const report = imported(folder.path);
  EXPECT_EQ(report.total().changed, 1);
  EXPECT_EQ(number("SELECT count(*) FROM policy"), 0);
  EXPECT_EQ(imported(folder.path).total().changed, 0);
}

TEST_P(AnOffice, with_a_tie_of_which_all_is_refused_makes_no_partnership) {
  formats::Folder const folder;
  copy_of("fujisawa", folder);
  imported(folder.path);
  auto const kept = sizes();
  folder.append("assertions.csv", "fujisawa,sister_city,active,,,home,clair-621,high,,");
  folder.append("cities.csv", "twice,Q201516,,US,,,,,,,,,,Twice,,,");
  auto const report = imported(folder.path);
  EXPECT_EQ(report.refused.size(), 2U);
  EXPECT_EQ(report.total().changed, 0);
  EXPECT_EQ(sizes(), kept);
}

TEST_P(AnOffice, with_a_broken_file_keeps_nothing_once_the_transaction_is_dropped) {
  formats::Folder const folder;
  copy_of("fujisawa", folder);
  folder.append("halls.csv", "matsumoto,,,\"never closed");
  auto const before = sizes();
  {
    auto transaction = database.write();
    auto const report =
        commands::in_command(transaction, system_clock(), "import.office",
                             [&](commands::Command& command) { return import_office(command, folder.path); });
    ASSERT_FALSE(report);
    EXPECT_THAT(report.error().first().message, testing::StartsWith("halls.csv, line "));
  }
  EXPECT_EQ(sizes(), before);
}

TEST_P(AnOffice, whose_clock_jumps_back_keeps_an_intact_journal) {
  formats::Folder const folder;
  copy_of("fujisawa", folder);
  auto const whole = folder.read("halls.csv");
  int n = 0;
  for (auto const* day : {"2024-05-01", "1999-12-31", "2038-01-20", "1970-01-01"}) {
    // Another text each time, so that each import is a change with its line.
    auto hall = whole;
    hall.insert(hall.find("Miami Beach, in Florida"), "(" + std::to_string(++n) + ") ");
    folder.write("halls.csv", hall);
    auto const report = imported(folder.path, [&] { return at(day); });
    EXPECT_GT(report.total().changed, 0);
  }
  auto transaction = database.read();
  auto const verdict = journal::verify(transaction);
  EXPECT_EQ(verdict.lines, 4);
  EXPECT_TRUE(verdict.breaks.empty());
}

TEST_P(AnOffice, imported_by_several_at_once_is_imported_once) {
  std::vector<std::thread> threads;
  std::atomic<int> changed{0};
  for (int n = 0; n < 4; ++n)
    threads.emplace_back([&] { changed += imported(ours("fujisawa")).total().changed > 0 ? 1 : 0; });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(changed, 1);
  EXPECT_EQ(number("SELECT count(*) FROM journal"), 1);
}

INSTANTIATE_TEST_SUITE_P(Databases, AnOffice,
                         testing::Range<std::size_t>(0, std::getenv("AMITY_TEST_POSTGRES") ? 2U : 1U),
                         [](auto const& kind) { return std::string(kind.param == 0 ? "sqlite" : "postgresql"); });

}  // namespace
}  // namespace amity::interop::office_folder
