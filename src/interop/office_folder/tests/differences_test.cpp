// SPDX-License-Identifier: Apache-2.0
// A folder that is read again over what people wrote by hand: what it would undo is named, and stays.
#include "commands/testing.h"
#include "core/testing.h"
#include "curation/lists.h"
#include "curation/office_record.h"
#include "db/testing.h"
#include "interop/formats/testing.h"
#include "interop/office_folder/export.h"
#include "interop/office_folder/import.h"
#include "partnerships/recording.h"
#include "pavilion/hall_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace amity::interop::office_folder {
namespace {

using commands::Command;
using commands::Seen;
using curation::List;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using Is = RowChange::Is;

class AFolderReadAgain : public testing::TestWithParam<std::size_t> {
 protected:
  AFolderReadAgain() {
    database.migrate().value();
    auto transaction = database.write();
    for (auto const* code : {"CN", "JP", "US", "KR", "CA", "LB"})
      transaction.execute({"country",
                           "INSERT INTO country (code, alpha3, numeric_code, region, subregion) VALUES "
                           "(:code, :code, '', 'asia', 'eastern-asia')"},
                          {{"code", code}});
    transaction.commit();
    std::filesystem::copy(repository_root() / "data/fujisawa", folder.path,
                          std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
    folder.write("figures.csv", "on,kind,count,source\n2020,sister_city,5,clair-624\n");
    office = read_again().id;
  }

  OfficeReport read_again(ByHand by_hand = ByHand::kept, commands::Request::Keep keep = commands::Request::Keep::yes) {
    commands::Request request{the_world, {"test"}, "import.office", {}, {}, {}};
    request.keep = keep;
    auto report = import_office(database, clock, request, folder.path, nullptr, by_hand);
    if (!report) throw std::runtime_error(report.error().first().message);
    return *std::move(report);
  }
  template <class Work>
  void by_hand(Work const& work) {
    auto transaction = database.write();
    commands::in_command(transaction, clock, "by.hand", [&](Command& command) -> fields::Checked<bool> {
      command.belongs_to(office);
      auto const done = work(command);
      EXPECT_TRUE(done) << (done ? "" : done.error().errors.first().message);
      return true;
    });
    transaction.commit();
  }
  void add_figure() {
    by_hand([&](Command& command) {
      return curation::write_row(
          command, List::figures, 0,
          {{"on", "2024"}, {"kind", "sister_city"}, {"count", "6"}, {"source", key_of_a_source()}}, {});
    });
  }
  void write_hall(std::string const& words) {
    by_hand([&](Command& command) {
      auto const kept = pavilion::kept_hall_text(command.transaction(), office, city("kunming"));
      auto wanted = kept.value;
      wanted["en"] = words;
      return pavilion::record_hall_text(command, city("kunming"), wanted,
                                        Seen{kept.version, pavilion::texts_of(kept.value)});
    });
  }
  std::string key_of_a_source() {
    auto transaction = database.read();
    return partnerships::kept_sources(transaction, office).front().key;
  }
  CityId city(std::string const& slug) {
    return database.read()
        .one({"city", "SELECT id FROM city WHERE slug = :slug"}, {{"slug", slug}},
             [](db::Row const& row) { return row.get<CityId>(0); })
        .value();
  }
  std::vector<FolderFile> taken_out() {
    auto transaction = database.read();
    return export_office(transaction, "fujisawa").value();
  }
  // "removed figures.csv by hand"
  static std::vector<std::string> told(OfficeReport const& report) {
    std::vector<std::string> lines;
    for (auto const& one : report.changes)
      lines.push_back(std::string(to_string(one.is)) + " " + one.file + (one.undoes_work ? " by hand" : ""));
    return lines;
  }

  Clock clock{fixed_clock(parse_day("2026-11-28").value())};
  formats::Folder folder;
  db::Database database{db::Database::open(db::test_database_url(db::test_database_kinds().at(GetParam()))).value()};
  OfficeId office{};
};

TEST_P(AFolderReadAgain, changes_nothing_and_says_so) {
  auto const report = read_again();
  EXPECT_THAT(report.changes, IsEmpty());
  EXPECT_FALSE(report.is_held_back);
}

TEST_P(AFolderReadAgain, names_what_was_written_at_the_desk_and_leaves_all_as_it_is) {
  add_figure();
  write_hall("Written by hand.");
  auto const before = taken_out();
  auto const report = read_again();
  EXPECT_TRUE(report.is_held_back);
  EXPECT_THAT(told(report), UnorderedElementsAre("removed figures.csv by hand", "changed halls.csv by hand"));
  EXPECT_EQ(report.count(Is::removed), 1);
  auto const changed = std::ranges::find(report.changes, Is::changed, &RowChange::is);
  EXPECT_EQ(changed->row, "kunming");
  EXPECT_THAT(changed->columns, ElementsAre("en"));
  auto const removed = std::ranges::find(report.changes, Is::removed, &RowChange::is);
  EXPECT_EQ(removed->row, "2024, sister_city, " + key_of_a_source());
  EXPECT_EQ(taken_out(), before);
}

TEST_P(AFolderReadAgain, makes_the_office_as_the_folder_says_where_that_is_meant) {
  auto const before = taken_out();
  add_figure();
  write_hall("Written by hand.");
  auto const report = read_again(ByHand::replaced);
  EXPECT_FALSE(report.is_held_back);
  EXPECT_THAT(told(report), UnorderedElementsAre("removed figures.csv by hand", "changed halls.csv by hand"));
  EXPECT_EQ(taken_out(), before);
  // What was written before that is nobody's work any more.
  EXPECT_THAT(read_again().changes, IsEmpty());
}

TEST_P(AFolderReadAgain, that_is_only_tried_says_what_it_would_do_and_keeps_nothing) {
  add_figure();
  auto const before = taken_out();
  auto const report = read_again(ByHand::replaced, commands::Request::Keep::trial);
  EXPECT_THAT(told(report), ElementsAre("removed figures.csv by hand"));
  EXPECT_EQ(taken_out(), before);
}

TEST_P(AFolderReadAgain, with_what_was_written_in_it_takes_all_of_it) {
  add_figure();
  write_hall("Written by hand.");
  for (auto const& file : taken_out()) folder.write(file.name, file.text);
  auto const report = read_again();
  EXPECT_FALSE(report.is_held_back);
  EXPECT_THAT(report.changes, IsEmpty());
}

TEST_P(AFolderReadAgain, that_was_changed_itself_changes_what_nobody_wrote_at) {
  write_hall("Written by hand.");
  for (auto const& file : taken_out()) folder.write(file.name, file.text);
  folder.append("sources.csv", "a-new-source,press,A newspaper,,,,");
  auto const report = read_again();
  EXPECT_FALSE(report.is_held_back);
  EXPECT_THAT(told(report), ElementsAre("added sources.csv"));
  EXPECT_EQ(report.changes.front().row, "a-new-source");
}

TEST_P(AFolderReadAgain, keeps_a_region_and_a_step_that_were_added_at_the_desk) {
  by_hand([&](Command& command) {
    return curation::record_region(command, "around-the-sea", {{"countries", "JP;KR"}, {"name_en", "Around the sea"}},
                                   {});
  });
  by_hand([&](Command& command) {
    partnerships::MoveFields move;
    move.act = partnerships::Act::renew;
    move.on = PartialDate::parse("1990").value();
    move.source = key_of_a_source();
    return record_move(command, city("kunming"), move);
  });
  auto const report = read_again();
  EXPECT_TRUE(report.is_held_back);
  EXPECT_THAT(told(report), UnorderedElementsAre("removed office.toml by hand", "removed history.csv by hand"));
  EXPECT_THAT(report.changes, testing::Contains(testing::Field(&RowChange::row, "region around-the-sea")));
  EXPECT_THAT(report.changes, testing::Contains(testing::Field(&RowChange::row, "kunming, renew, 1990")));
}

TEST_P(AFolderReadAgain, adds_to_what_was_written_without_asking_where_nothing_stood) {
  by_hand([&](Command& command) {
    auto const kept = pavilion::kept_hall_text(command.transaction(), office, city("kunming"));
    auto wanted = kept.value;
    wanted.erase("zh");
    return pavilion::record_hall_text(command, city("kunming"), wanted,
                                      Seen{kept.version, pavilion::texts_of(kept.value)});
  });
  auto const report = read_again();
  EXPECT_FALSE(report.is_held_back);
  EXPECT_THAT(told(report), ElementsAre("changed halls.csv"));
}

INSTANTIATE_TEST_SUITE_P(Databases, AFolderReadAgain,
                         testing::Range<std::size_t>(0, std::getenv("AMITY_TEST_POSTGRES") ? 2U : 1U),
                         [](auto const& kind) { return std::string(kind.param == 0 ? "sqlite" : "postgresql"); });

}  // namespace
}  // namespace amity::interop::office_folder
