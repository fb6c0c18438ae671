// SPDX-License-Identifier: Apache-2.0
#include "mail/returned.h"

#include "core/utf8.h"
#include "encoding.h"
#include "mail/sql.h"
#include "returned_rows.h"
#include "rows.h"
#include "status.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace amity::mail {
namespace {

constexpr std::string_view key_here{"{key}"};
constexpr std::string_view key_letters{"abcdefghijklmnopqrstuvwxyz234567"};  // of RFC 4648, 6
constexpr std::size_t key_length = 26;
constexpr std::size_t longest_local_part = 64;  // RFC 5321, 4.5.3.1.1
constexpr std::size_t longest_words = 400;

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
std::string in_small(std::string_view text) {
  std::string letters(text);
  std::ranges::transform(letters, letters.begin(), small);
  return letters;
}

bool is_key_letter(char c) { return key_letters.find(small(c)) != std::string_view::npos; }

bool belongs_to_address(char c) {
  return c > 0x20 && c != 0x7f && std::string_view{"<>()[]\\,;:\"'"}.find(c) == std::string_view::npos;
}

}  // namespace

Result<void> check_returns(std::string_view pattern) {
  auto const at = pattern.find(key_here);
  auto const is_once = at != std::string_view::npos && pattern.find(key_here, at + 1) == std::string_view::npos;
  auto const address = is_once ? return_address(pattern, std::string(key_length, 'a')) : std::string{};
  // Where a letter stood beside it nobody could say where the key begins.
  auto const stands_alone = is_once && (at == 0 || !is_key_letter(pattern[at - 1])) &&
                            !is_key_letter((std::string(pattern) + "@")[at + key_here.size()]);
  if (stands_alone && at < pattern.find('@') && check_address(address) && address.find('@') <= longest_local_part)
    return {};
  return fail(Errc::invalid, "\"" + std::string(pattern) + "\" is no address that mails can come back to", "returns",
              "one {key} before the @, apart from other letters, and 38 of these at most: returns+{key}@example.org");
}

std::string new_return_key() {
  std::string key(key_length, ' ');
  for (auto& letter : key) letter = key_letters[randombytes_uniform(key_letters.size())];
  return key;
}

std::string return_address(std::string_view pattern, std::string_view key) {
  std::string address(pattern);
  return address.replace(address.find(key_here), key_here.size(), key);
}

std::string hash_of_return_key(std::string_view key) {
  auto const what = in_small(key);
  std::array<unsigned char, crypto_generichash_BYTES> hash{};
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes as libsodium takes them
  auto const* from = reinterpret_cast<unsigned char const*>(what.data());
  crypto_generichash(hash.data(), hash.size(), from, what.size(), nullptr, 0);
  std::array<char, 2 * crypto_generichash_BYTES + 1> digits{};
  sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
  return digits.data();
}

std::string without_other_addresses(std::string_view words, std::string_view address) {
  auto const line = on_one_line(words);
  auto const own = in_small(address);
  std::string text;
  for (std::size_t at = 0; at < line.size();) {
    if (!belongs_to_address(line[at])) {
      if (line[at] != ' ' || text.empty() || text.back() != ' ') text += line[at];
      ++at;
      continue;
    }
    auto const end = static_cast<std::size_t>(
        std::find_if_not(line.begin() + static_cast<std::ptrdiff_t>(at), line.end(), belongs_to_address) -
        line.begin());
    auto const word = std::string_view(line).substr(at, end - at);
    auto bare = word;
    while (!bare.empty() && bare.back() == '.') bare.remove_suffix(1);
    text += word.find('@') == std::string_view::npos || in_small(bare) == own ? word : std::string_view{"..."};
    at = end;
  }
  return std::string(utf8::cut(text, longest_words));
}

Returned refused_at_once(std::string_view reply, Instant at) {
  auto const enhanced = enhanced_status_in(reply);
  return {Lasting::hard,
          enhanced && enhanced->front() == '5' ? *enhanced : reply_code_in(reply).value_or(std::string{}),
          std::string(reply), at};
}

void keep_return_key(db::Transaction& transaction, OfficeId office, MailId id, std::string_view key) {
  transaction.execute(sql::insert_return_key, {{"office", office}, {"hash", hash_of_return_key(key)}, {"mail", id}});
}

void forget_return_key(db::Transaction& transaction, OfficeId office, std::string_view key) {
  transaction.execute(sql::delete_return_key, {{"office", office}, {"hash", hash_of_return_key(key)}});
}

bool put_returned(db::Transaction& transaction, OfficeId office, MailId id, Returned const& returned,
                  OnReturned const& on_returned) {
  auto const before = find(transaction, office, id);
  if (!before) return false;
  auto const changed =
      transaction.execute(sql::note_returned, {{"office", office},
                                               {"id", id},
                                               {"returned", to_string(returned.lasting)},
                                               {"status", returned.status},
                                               {"words", without_other_addresses(returned.words, before->recipient)},
                                               {"now", ms_of(returned.at)}});
  if (changed == 0) return false;
  if (on_returned) on_returned(transaction, find(transaction, office, id).value());
  return true;
}

NotedReturn note_returned(db::Transaction& transaction, std::string_view key, Returned const& returned,
                          OnReturned const& on_returned) {
  NotedReturn noted;
  auto const found =
      transaction.one(sql::mail_of_return_key, {{"hash", hash_of_return_key(key)}}, [](db::Row const& row) {
        return std::pair{row.get<OfficeId>(0), row.get<MailId>(1)};
      });
  if (!found) return noted;
  noted.office = found->first;
  noted.mail = found->second.value;
  noted.noted =
      put_returned(transaction, found->first, found->second, returned, on_returned) ? Noted::noted : Noted::again;
  return noted;
}

}  // namespace amity::mail
