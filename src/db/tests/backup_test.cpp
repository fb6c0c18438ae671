// SPDX-License-Identifier: Apache-2.0
#include "db/backup.h"

#include "core/trials.h"
#include "db_test.h"

#include <filesystem>
#include <fstream>

namespace amity::db {
namespace {

std::filesystem::path a_folder() { return std::filesystem::path(empty_database_url("sqlite").substr(7)).parent_path(); }

class Backup : public OnEachDatabase {
 protected:
  Backup() {
    if (!database.migrate()) throw std::runtime_error("the tables cannot be made");
    auto tx = database.write();
    tx.execute({"country", "INSERT INTO country VALUES ('CN', 'CHN', '156', 'Asia', 'Eastern Asia', 35, 105)"});
    constexpr Query name{
        "name", "INSERT INTO country_name VALUES ('CN', :language, 'China, and in words enough for some pages')"};
    for (int i = 0; i < 500; ++i) tx.execute(name, {{"language", "l" + std::to_string(i)}});
    tx.commit();
  }
  std::string target() const { return empty_database_url(test_database_kinds().at(GetParam())); }
  std::filesystem::path file() const { return folder / "backup"; }
  std::string bytes() const {
    std::ifstream in(file(), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void write(std::string const& content) const { std::ofstream(file(), std::ios::binary) << content; }

  std::filesystem::path folder{a_folder()};
};
AMITY_ON_EACH_DATABASE(Backup);

WholeCheck const whole = [](Database& database) { return database.check(); };
WholeCheck const troubled = [](Database&) { return std::vector<std::string>{"a line is missing"}; };

TEST_P(Backup, comes_back_as_it_was) {
  auto const made = back_up(url, file(), whole);
  ASSERT_TRUE(made) << made.error().message;
  EXPECT_EQ(made->bytes, static_cast<std::int64_t>(bytes().size()));
  auto const there = target();
  auto const restored = restore(file(), there, whole);
  ASSERT_TRUE(restored) << restored.error().message;
  EXPECT_EQ(restored->tables, made->tables);
  EXPECT_THAT(restored->repairs, testing::IsEmpty());
  auto again = opened(there);
  EXPECT_EQ(again.migrate(), 0);
  auto tx = again.read();
  EXPECT_EQ(digests_of(tx, content_tables_of(tx)), made->tables);
  EXPECT_FALSE(has_table(tx, "backup_seal"));
}

TEST_P(Backup, goes_on_while_others_write) {
  auto open_write = database.write();
  open_write.execute({"more", "INSERT INTO country_name VALUES ('CN', 'not yet', '')"});
  auto const made = back_up(url, file(), whole);
  ASSERT_TRUE(made) << made.error().message;
  open_write.commit();
  auto const names = std::ranges::find(made->tables, "country_name", &TableDigest::table);
  EXPECT_EQ(names->rows, 500);
}

TEST_P(Backup, a_file_that_is_there_is_not_overwritten) {
  write("precious");
  auto const made = back_up(url, file(), whole);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, Errc::conflict);
  EXPECT_EQ(bytes(), "precious");
}

TEST_P(Backup, of_what_is_not_whole_is_not_made) {
  auto const made = back_up(url, file(), troubled);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, Errc::refused);
  EXPECT_THAT(made.error().message, testing::HasSubstr("a line is missing"));
  EXPECT_FALSE(std::filesystem::exists(file()));
  EXPECT_FALSE(std::filesystem::exists(file().string() + ".unfinished"));
}

TEST_P(Backup, that_does_not_pass_the_check_when_restored_leaves_nothing) {
  ASSERT_TRUE(back_up(url, file(), whole));
  auto const there = target();
  auto const restored = restore(file(), there, troubled);
  ASSERT_FALSE(restored);
  EXPECT_EQ(restored.error().code, Errc::refused);
  EXPECT_TRUE(restore(file(), there, whole));
}

TEST_P(Backup, cut_off_anywhere_is_refused_and_leaves_nothing) {
  ASSERT_TRUE(back_up(url, file(), whole));
  auto const all = bytes();
  auto const there = target();
  for (auto const part : {0.001, 0.1, 0.5, 0.9, 0.999}) {
    write(all.substr(0, static_cast<std::size_t>(part * static_cast<double>(all.size()))));
    auto const restored = restore(file(), there, whole);
    ASSERT_FALSE(restored) << part;
    EXPECT_EQ(restored.error().code, Errc::invalid) << part << ": " << restored.error().message;
  }
  write(all);
  EXPECT_TRUE(restore(file(), there, whole));
}

TEST_P(Backup, of_a_newer_program_is_refused) {
  commit("INSERT INTO schema_migration VALUES (9999, '9999_future', 'fnv1a64:0', '')");
  ASSERT_TRUE(back_up(url, file(), whole));
  auto const there = target();
  auto const restored = restore(file(), there, whole);
  ASSERT_FALSE(restored);
  EXPECT_EQ(restored.error().code, Errc::conflict) << restored.error().message;
  EXPECT_THAT(restored.error().message, testing::HasSubstr("9999_future"));
  commit("DELETE FROM schema_migration WHERE version = 9999");
  std::filesystem::remove(file());
  ASSERT_TRUE(back_up(url, file(), whole));
  EXPECT_TRUE(restore(file(), there, whole));
}

TEST_P(Backup, of_another_program_is_refused) {
  auto const foreign_url = target();
  {
    auto other = opened(foreign_url);
    auto tx = other.write();
    tx.script({"other", "CREATE TABLE note (id BIGINT PRIMARY KEY, text TEXT)"});
    tx.commit();
  }
  ASSERT_TRUE(back_up(foreign_url, file(), whole));
  auto const restored = restore(file(), target(), whole);
  ASSERT_FALSE(restored);
  EXPECT_EQ(restored.error().code, Errc::invalid);
  EXPECT_THAT(restored.error().message, testing::HasSubstr("not one of Amity"));
}

TEST_P(Backup, is_not_restored_over_what_is_there) {
  ASSERT_TRUE(back_up(url, file(), whole));
  auto const restored = restore(file(), url, whole);
  ASSERT_FALSE(restored);
  EXPECT_EQ(restored.error().code, Errc::conflict);
  EXPECT_EQ(number("SELECT count(*) FROM country_name"), 500);
}

TEST_P(Backup, of_one_kind_does_not_go_into_the_other) {
  ASSERT_TRUE(back_up(url, file(), whole));
  auto const other = kind_of_database(url) == "sqlite" ? std::string("postgresql://nobody@127.0.0.1:1/none")
                                                       : "sqlite:" + (folder / "other").string();
  auto const restored = restore(file(), other, whole);
  ASSERT_FALSE(restored);
  EXPECT_EQ(restored.error().code, Errc::conflict);
  EXPECT_THAT(restored.error().remedy, testing::HasSubstr("amity copy"));
}

TEST(BackupFile, that_is_none_is_told_apart) {
  auto const folder = a_folder();
  auto const target = "sqlite:" + (folder / "target").string();
  auto const says = [&](std::filesystem::path const& file) { return restore(file, target, whole).error().message; };
  std::ofstream(folder / "empty").flush();
  std::ofstream(folder / "page") << "<!doctype html><title>504</title>";
  EXPECT_THAT(says(folder / "none"), testing::HasSubstr("there is no file"));
  EXPECT_THAT(says(folder), testing::HasSubstr("is not a file"));
  EXPECT_THAT(says(folder / "empty"), testing::HasSubstr("is empty"));
  EXPECT_THAT(says(folder / "page"), testing::HasSubstr("is no backup"));
  EXPECT_FALSE(std::filesystem::exists(folder / "target"));
}

// Every bit of what is stored matters, and the seal knows it: a flipped one is refused, or lay where nothing is stored.
TEST(BackupFile, with_a_flipped_bit_is_refused_or_holds_the_same) {
  auto const folder = a_folder();
  auto database = Database::open("sqlite:" + (folder / "a").string());
  ASSERT_TRUE(database && database->migrate());
  {
    auto tx = database->write();
    tx.script({"fill", "INSERT INTO country VALUES ('CN', 'CHN', '156', 'Asia', 'Eastern Asia', 35, 105)"});
    tx.commit();
  }
  auto const made = back_up("sqlite:" + (folder / "a").string(), folder / "backup", whole);
  ASSERT_TRUE(made);
  std::ifstream in(folder / "backup", std::ios::binary);
  std::string const bytes{std::istreambuf_iterator<char>(in), {}};
  int refused = 0;
  // All over the file, which grows with each migration; odd, so that no two places are the same in their pages.
  auto const apart = sanitized ? bytes.size() / 120 | 1 : 997;
  for (std::size_t at = 0; at < bytes.size(); at += apart) {
    auto spoilt = bytes;
    spoilt[at] = static_cast<char>(spoilt[at] ^ (1 << (at % 8)));
    std::ofstream(folder / "spoilt", std::ios::binary) << spoilt;
    auto const restored = restore(folder / "spoilt", "sqlite:" + (folder / "target").string(), whole);
    refused += restored ? 0 : 1;
    EXPECT_EQ(std::filesystem::exists(folder / "target"), restored.has_value());
    if (restored) {
      EXPECT_EQ(restored->tables, made->tables) << "byte " << at;
    }
    std::filesystem::remove(folder / "target");
  }
  EXPECT_GT(refused, 5);
}

TEST(BackupFile, that_another_left_unfinished_is_begun_again) {
  auto const folder = a_folder();
  auto database = Database::open("sqlite:" + (folder / "a").string());
  ASSERT_TRUE(database && database->migrate());
  std::ofstream(folder / "backup.unfinished") << "half";
  ASSERT_TRUE(back_up("sqlite:" + (folder / "a").string(), folder / "backup", whole));
  EXPECT_FALSE(std::filesystem::exists(folder / "backup.unfinished"));
  std::ofstream(folder / "target.unfinished") << "half";
  EXPECT_TRUE(restore_is_unfinished(folder / "target"));
  auto const restored = restore(folder / "backup", "sqlite:" + (folder / "target").string(), whole);
  ASSERT_TRUE(restored);
  EXPECT_EQ(restored->repairs.size(), 1U);
  EXPECT_FALSE(restore_is_unfinished(folder / "target"));
}

// A restore into PostgreSQL that was killed has left its mark and perhaps tables.
TEST(BackupFile, a_postgresql_database_says_that_its_restore_is_unfinished) {
  if (kinds_of_database() < 2) GTEST_SKIP() << "no PostgreSQL";
  auto const folder = a_folder();
  auto const source_url = empty_database_url("postgresql");
  auto const target_url = empty_database_url("postgresql");
  auto full = Database::open(source_url);
  ASSERT_TRUE(full && full->migrate());
  ASSERT_TRUE(back_up(source_url, folder / "backup", whole));
  auto target = Database::open(target_url);
  ASSERT_TRUE(target);
  {
    auto tx = target->write();
    tx.script(
        {"mark",
         "CREATE TABLE restore_unfinished (began BIGINT PRIMARY KEY); CREATE TABLE city (id BIGINT PRIMARY KEY)"});
    tx.commit();
  }
  auto const migrated = target->migrate();
  ASSERT_FALSE(migrated);
  EXPECT_THAT(migrated.error().message, testing::HasSubstr("was begun and not finished"));
  auto const restored = restore(folder / "backup", target_url, whole);
  ASSERT_TRUE(restored) << restored.error().message;
  EXPECT_EQ(restored->repairs.size(), 1U);
  EXPECT_EQ(target->migrate(), 0);
}

}  // namespace
}  // namespace amity::db
