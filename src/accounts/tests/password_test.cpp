// SPDX-License-Identifier: Apache-2.0
#include "accounts/password.h"

#include "core/testing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <fstream>

namespace amity::accounts {
namespace {

using namespace std::string_literals;

std::string wrong_with(std::string_view password) {
  std::array<std::string, 2> const known{"Chen Li-Hua", "chen.lihua@kunming.gov.example"};
  std::array<std::string, 4> const place{"kunming", "昆明市人民政府外事办公室", "Kunming Foreign Affairs Office",
                                         "friends.kunming.example"};
  auto const error = wrong_password(password, {known, place});
  return error ? error->code : std::string{};
}

TEST(Passwords, of_several_words_are_taken_whatever_their_letters) {
  for (auto const* password : {"camellias over dianchi", "春城的山茶花开得正好极了啊", "たそがれどきの渡し舟をまつ",
                               "4f8Kq02mZpYw", "correct horse battery staple"})
    EXPECT_EQ(wrong_with(password), "") << password;
}

TEST(Passwords, are_counted_in_characters) {
  EXPECT_EQ(wrong_with("elevenchars"), "password_short");
  EXPECT_EQ(wrong_with("春城的山茶花开得正好极"), "password_short");  // 11 characters, 33 bytes
  EXPECT_EQ(wrong_with(std::string(1025, 'x')), "password_long");
}

TEST(Passwords, that_are_tried_first_are_refused_in_any_dress) {
  for (auto const* password :
       {"password123456", "2019Password!!", "qwertyuiop[]12", "motherfucker", "123456789012", "210987654321",
        "aaaaaaaaaaaa", "abcabcabcabcabc", "abcdefghijklm", "1q2w3e4r5t6y", "iloveyou2026!!"})
    EXPECT_EQ(wrong_with(password), "password_common") << password;
}

TEST(Passwords, made_of_their_owner_are_refused) {
  EXPECT_EQ(wrong_with("chen.lihua@kunming"), "password_personal");
  EXPECT_EQ(wrong_with("Kunming-LiHua-Chen"), "password_personal");
  EXPECT_EQ(wrong_with("kunming and its seven ferries"), "");
  std::array<std::string, 1> const han{"欧阳丽华"};
  EXPECT_EQ(wrong_password("欧阳丽华欧阳丽华2026112"s, {han})->code, "password_personal");
}

TEST(Passwords, made_of_where_their_owner_works_are_refused) {
  for (auto const* password : {"Foreign-Office-26", "foreign.affairs.12", "Amity-Affairs-26", "friends.office.1",
                               "昆明市人民政府外事办公室2026"})
    EXPECT_EQ(wrong_with(password), "password_place") << password;
  EXPECT_EQ(wrong_with("Kunming-Office-2026"), "password_personal");  // which is in their address of mail, too
  EXPECT_EQ(wrong_with("foreign ferries in fog"), "");
}

// ASVS 5.0, 6.2.4: three thousand at least of those that are as long as a password has to be.
TEST(Passwords, that_leaked_most_often_are_refused) {
  for (auto const* password : {"mailcreated5240", "sleepyhollow", "1qaz2wsx3edc", "zxcvbnmzxcvbnm", "DantheMan123"})
    EXPECT_EQ(wrong_with(password), "password_common") << password;
  std::ifstream list(repository_root() / "src/accounts/data/common_long_passwords.txt");
  std::size_t refused = 0;
  for (std::string line; std::getline(list, line);) {
    ASSERT_EQ(wrong_with(line), "password_common") << line;
    ++refused;
  }
  EXPECT_GT(refused, 30'000U);
}

TEST(Passwords, do_not_stand_in_their_own_errors) {
  std::array<std::string, 0> const known{};
  EXPECT_EQ(wrong_password("short", {known})->value, "");
}

TEST(Passwords, are_checked_against_their_hash) {
  auto const hash = hash_password("camellias over dianchi");
  EXPECT_THAT(hash, testing::StartsWith("$argon2id$v=19$m=65536,t=2,p=1$"));
  EXPECT_TRUE(is_password("camellias over dianchi", hash));
  EXPECT_FALSE(is_password("camellias over Dianchi", hash));
  EXPECT_FALSE(is_password("", hash));
  EXPECT_FALSE(is_password("camellias over dianchi", "no hash"));
}

// One keyboard sends é as one letter, another as e and an accent.
TEST(Passwords, are_the_same_from_every_keyboard) {
  EXPECT_TRUE(is_password("caf\u00e9 au bord du lac", hash_password("cafe\u0301 au bord du lac")));
}

}  // namespace
}  // namespace amity::accounts
