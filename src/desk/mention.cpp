// SPDX-License-Identifier: Apache-2.0
#include "desk/mention.h"

#include "atlas/fold.h"
#include "core/utf8.h"
#include "refusals.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

namespace amity::desk {
namespace {

using accounts::Account;

constexpr std::size_t longest_name = 200;  // characters of a name that are tried

bool is_ascii_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}
bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::string folded(std::string_view text) {
  auto key = atlas::fold(text);
  return key ? *std::move(key) : std::string{};
}

struct Named {
  std::map<std::string, std::vector<Account const*>, std::less<>> by_name;
};

Named named(std::vector<Account> const& people) {
  Named all;
  for (auto const& one : people)
    if (one.state != accounts::AccountState::disabled) all.by_name[folded(one.fields.name)].push_back(&one);
  return all;
}

// The people of the longest whole name that the text begins with.
std::vector<Account const*> by_whole_name(std::string_view text, Named const& all) {
  std::vector<Account const*> found;
  auto const line = text.substr(0, text.find('\n'));
  std::size_t characters = 0;
  for (std::size_t end = 1; end <= line.size() && characters < longest_name; ++end) {
    if (end < line.size() && continues(line[end])) continue;
    ++characters;
    // A Latin name ends where its word does.
    if (end < line.size() && is_ascii_word(line[end - 1]) && is_ascii_word(line[end])) continue;
    auto const at = all.by_name.find(folded(line.substr(0, end)));
    if (at != all.by_name.end() && !at->first.empty()) found = at->second;
  }
  return found;
}

// Up to a blank or a mark that ends a word, of any script.
std::string_view token_of(std::string_view text) {
  std::size_t end = text.size();
  for (std::string_view const mark : {" ",      "\t", "\n", "\r", ",",  ";",  ":",  "!",  "?",  "(", ")",
                                      "\u3000", "，", "。", "、", "；", "：", "！", "？", "（", "）"})
    end = std::min(end, text.find(mark));
  auto token = text.substr(0, end);
  while (!token.empty() && token.back() == '.') token.remove_suffix(1);
  return token;
}

std::vector<Account const*> by_email(std::string_view token, std::vector<Account> const& people) {
  std::vector<Account const*> found;
  auto const lower = [](std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
  };
  for (auto const& one : people)
    if (one.state != accounts::AccountState::disabled && lower(one.fields.email) == lower(token)) found.push_back(&one);
  return found;
}

// Those one of whose names begins so: "@Na" is Li Na where no other is called Na-something.
std::vector<Account const*> by_beginning(std::string_view token, Named const& all) {
  std::vector<Account const*> found;
  auto const key = folded(token);
  if (key.empty()) return found;
  for (auto const& [name, people] : all.by_name)
    if (name.starts_with(key) || name.find(" " + key) != std::string::npos)
      found.insert(found.end(), people.begin(), people.end());
  return found;
}

fields::FieldError unknown(std::string_view token) {
  auto error =
      wrong_field("text", {}, "mention_unknown", "nobody of the office is called \"@" + std::string(token) + "\"",
                  "a name or an address of mail of somebody who signs in here, or no @ before it");
  error.arguments.push_back({"who", std::string(token)});
  return error;
}
fields::FieldError ambiguous(std::string_view token) {
  auto error =
      wrong_field("text", {}, "mention_ambiguous", "\"@" + std::string(token) + "\" may be more than one person",
                  "the whole name, or @ and the address of mail");
  error.arguments.push_back({"who", std::string(token)});
  return error;
}

}  // namespace

Mentioned mentioned_in(std::string_view text, std::vector<Account> const& people) {
  Mentioned mentioned;
  auto const all = named(people);
  for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    auto const rest = text.substr(at + 1);
    auto const token = utf8::cut(token_of(rest), longest_name);
    if (token.empty() || (at > 0 && is_ascii_word(text[at - 1]))) continue;
    auto const is_address = token.find('@') != std::string_view::npos;
    auto found = is_address ? by_email(token, people) : by_whole_name(rest, all);
    if (found.empty() && !is_address) found = by_beginning(token, all);
    if (is_address) at += token.size();
    if (found.empty()) {
      mentioned.errors.push_back(unknown(token));
    } else if (found.size() > 1) {
      mentioned.errors.push_back(ambiguous(token));
    } else if (auto const id = found.front()->id; std::ranges::find(mentioned.people, id) == mentioned.people.end()) {
      mentioned.people.push_back(id);
    }
  }
  return mentioned;
}

}  // namespace amity::desk
