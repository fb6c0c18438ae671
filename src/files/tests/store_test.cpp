// SPDX-License-Identifier: Apache-2.0
#include "files/store.h"

#include "made.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

namespace amity::files {
namespace {

Key key_of(std::int64_t office, std::string_view bytes) { return {OfficeId{office}, sha256_of(bytes)}; }

TEST(A_hash, is_the_standards) {
  EXPECT_EQ(sha256_of("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_of(piece_with("abc")).value(), sha256_of("abc"));
  EXPECT_EQ(sha256_of(part_of(piece_with("xabcx"), 1, 3)).value(), sha256_of("abc"));
  EXPECT_TRUE(is_sha256(sha256_of("")));
  EXPECT_FALSE(is_sha256("../../x"));
}

TEST(A_piece, is_mapped_wherever_it_lies) {
  std::string bytes(100'000, 'a');
  bytes += "the end";
  auto const piece = piece_with(bytes);
  EXPECT_EQ(Mapped::open(part_of(piece, 100'000, 99))->bytes(), "the end");
  EXPECT_EQ(Mapped::open(part_of(piece, 200'000, 1))->bytes(), "");
}

TEST(A_folder, keeps_each_office_apart_and_the_same_bytes_once) {
  NewFolder const folder;
  auto const store = open_folder(folder.path()).value();
  for (int i = 0; i < 2; ++i) ASSERT_TRUE(store->put(key_of(1, "hello"), piece_with("hello")));
  ASSERT_TRUE(store->put(key_of(2, "hello"), piece_with("hello")));
  ASSERT_TRUE(store->put(key_of(1, "more"), piece_with("more")));
  EXPECT_EQ(bytes_of(store->get(key_of(1, "hello")).value()), "hello");
  EXPECT_EQ(store->get(key_of(3, "hello")).error().code, Errc::not_found);
  std::vector<Key> held;
  ASSERT_TRUE(store->each([&](Store::Held const& one) { held.push_back(one.key); }));
  EXPECT_THAT(held, testing::UnorderedElementsAre(key_of(1, "hello"), key_of(2, "hello"), key_of(1, "more")));
  ASSERT_TRUE(store->remove(key_of(1, "hello")));
  ASSERT_TRUE(store->remove(key_of(1, "hello")));
  EXPECT_EQ(store->get(key_of(1, "hello")).error().code, Errc::not_found);
  EXPECT_EQ(bytes_of(store->get(key_of(2, "hello")).value()), "hello");
}

TEST(A_folder, forgets_what_a_server_that_died_left_half_written_once_it_is_old) {
  NewFolder const folder;
  auto const half = [&](std::string const& name) { return folder.path() / "incoming" / name; };
  std::filesystem::create_directories(folder.path() / "incoming");
  for (auto const* name : {"half-old", "half-new"}) std::ofstream(half(name)) << "hal";
  std::filesystem::last_write_time(half("half-old"),
                                   std::filesystem::file_time_type::clock::now() - std::chrono::hours{2});
  auto const store = open_folder(folder.path()).value();
  EXPECT_FALSE(std::filesystem::exists(half("half-old")));
  EXPECT_TRUE(std::filesystem::exists(half("half-new")));
  std::size_t held = 0;
  ASSERT_TRUE(store->each([&](Store::Held const&) { ++held; }));
  EXPECT_EQ(held, 0U);
}

TEST(A_folder, says_where_it_cannot_be_used) {
  NewFolder const folder;
  std::ofstream(folder.path() / "file") << "x";
  auto const none = open_folder(folder.path() / "file");
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, Errc::unavailable);
  EXPECT_THAT(none.error().message, testing::HasSubstr("file"));
  auto const store = open_folder(folder.path() / "store").value();
  std::filesystem::remove_all(folder.path() / "store");
  std::ofstream(folder.path() / "store") << "x";
  EXPECT_EQ(store->put(key_of(1, "a"), piece_with("a")).error().code, Errc::unavailable);
  EXPECT_EQ(store->each([](Store::Held const&) {}).error().code, Errc::unavailable);
}

}  // namespace
}  // namespace amity::files
