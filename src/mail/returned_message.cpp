// SPDX-License-Identifier: Apache-2.0
#include "mail/returned_message.h"

#include "mime.h"
#include "status.h"

#include <algorithm>
#include <array>

namespace amity::mail {
namespace {

constexpr std::size_t possible_key_length = 26;
constexpr std::size_t most_keys = 20;
constexpr std::size_t most_words = 1000;

bool belongs_to_key(char c) { return (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7'); }

// Words of just the length of a key, also within what a forwarding server made of the address
// ("SRS0=hash=tt=example.org=returns+KEY").
void add_keys(std::string_view text, std::vector<std::string>& keys) {
  auto const letters = small_letters(text);
  for (std::size_t at = 0; at < letters.size();) {
    if (!belongs_to_key(letters[at])) {
      ++at;
      continue;
    }
    auto end = at;
    while (end < letters.size() && belongs_to_key(letters[end])) ++end;
    auto word = letters.substr(at, end - at);
    if (word.size() == possible_key_length && keys.size() < most_keys && std::ranges::find(keys, word) == keys.end())
      keys.push_back(std::move(word));
    at = end;
  }
}

std::vector<std::string> keys_of(MimeMessage const& message, std::string_view recipient) {
  std::vector<std::string> keys;
  add_keys(recipient, keys);
  constexpr std::array addressed{"delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "to", "cc"};
  for (auto const* name : addressed)
    for (auto const& [header, value] : message.headers)
      if (header == name) add_keys(value, keys);
  // The address that the mail came from stands in what came back.
  for (auto const& [header, value] : message.returned_headers)
    if (header == "return-path" || header == "x-envelope-from") add_keys(value, keys);
  return keys;
}

struct Verdict {
  ReturnKind kind{ReturnKind::unreadable};
  std::string status;
  std::string words;
};

// "smtp; 550 5.1.1 ..." -> "550 5.1.1 ...".
std::string without_kind(std::string_view diagnostic) {
  auto const semicolon = diagnostic.find(';');
  if (semicolon == std::string_view::npos) return std::string(diagnostic);
  auto const kind = trimmed(diagnostic.substr(0, semicolon));
  auto const is_word =
      std::ranges::all_of(kind, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'; });
  return std::string(trimmed(is_word ? diagnostic.substr(semicolon + 1) : diagnostic));
}

// "5.0.0" says less than what the other server answered.
std::string better_status(std::string const& status, std::string_view words) {
  auto const said = enhanced_status_in(words);
  if (status.empty()) return said ? *said : reply_code_in(words).value_or(std::string{});
  return status.ends_with(".0.0") && said && said->front() == status.front() ? *said : status;
}

std::optional<Verdict> verdict_of(std::vector<MimeMessage::Header> const& fields) {
  Verdict verdict;
  std::string action;
  for (auto const& [name, value] : fields) {
    if (name == "action") action = small_letters(value.substr(0, value.find_first_of(" (;")));
    if (name == "status") verdict.status = enhanced_status_in(value).value_or(std::string{});
    if (name == "diagnostic-code") verdict.words = without_kind(value);
  }
  if (action == "failed" || (action.empty() && !verdict.status.empty()))
    verdict.kind = ReturnKind::failed;
  else if (action == "delayed")
    verdict.kind = ReturnKind::delayed;
  else if (action == "delivered" || action == "relayed" || action == "expanded")
    verdict.kind = ReturnKind::delivered;
  else
    return std::nullopt;
  if (verdict.kind == ReturnKind::failed) verdict.status = better_status(verdict.status, verdict.words);
  return verdict;
}

bool is_hard(std::string_view status) { return !status.starts_with('4'); }

// How much a verdict on one recipient says of them all: the mail had one, whom other servers may have made several of.
int weight_of(Verdict const& verdict) {
  switch (verdict.kind) {
    case ReturnKind::failed:
      return is_hard(verdict.status) ? 4 : 3;
    case ReturnKind::delayed:
      return 2;
    default:
      return 1;
  }
}

// A part message/delivery-status: blocks of fields, one for the message and one for each recipient.
std::optional<Verdict> verdict_in_report(std::string text) {
  std::erase(text, '\r');
  std::optional<Verdict> heaviest;
  std::string_view rest(text);
  while (!rest.empty()) {
    auto const end = std::min(rest.find("\n\n"), rest.size());
    auto const one = verdict_of(header_fields(rest.substr(0, end)));
    if (one && (!heaviest || weight_of(*one) > weight_of(*heaviest))) heaviest = one;
    rest.remove_prefix(std::min(end + 2, rest.size()));
  }
  return heaviest;
}

// The line of a text that has the number, and what goes on below it.
std::string words_around(std::string_view text, std::string_view number) {
  auto const at = text.find(number);
  if (at == std::string_view::npos) return {};
  auto const before = text.rfind('\n', at);
  auto const begin = before == std::string_view::npos ? 0 : before + 1;
  auto const end = std::min(text.find("\n\n", at), text.size());
  return std::string(trimmed(text.substr(begin, std::min(end - begin, most_words))));
}

std::string plain_text_of(MimeMessage const& message) {
  for (auto const& part : message.parts)
    if (!part.is_of_returned && part.type.starts_with("text/plain")) {
      auto text = part.content;
      std::erase(text, '\r');
      return text;
    }
  return {};
}

// What qmail, and Exim of old, write for people to read; what they send back stands below their own words.
std::string_view own_words(std::string_view text) {
  constexpr std::array ends{"--- Below this line is a copy of the message", "------ This is a copy of the message",
                            "--- Original message", "----- Original message -----"};
  auto end = text.size();
  for (auto const* one : ends) end = std::min(end, text.find(one));
  return text.substr(0, end);
}

Verdict verdict_in_words(MimeMessage const& message) {
  auto const text = plain_text_of(message);
  auto const words = own_words(text);
  Verdict verdict;
  verdict.kind = ReturnKind::failed;
  verdict.status = enhanced_status_in(words).value_or(reply_code_in(words).value_or(std::string{}));
  verdict.words = words_around(words, verdict.status.empty() ? "@" : std::string_view(verdict.status));
  auto const subject = small_letters(message.header("subject"));
  if (subject.find("delayed") != std::string::npos || subject.find("warning") != std::string::npos)
    verdict.kind = ReturnKind::delayed;
  return verdict;
}

bool is_of_a_server(MimeMessage const& message) {
  auto const from = small_letters(message.header("from"));
  return from.find("mailer-daemon") != std::string::npos || from.find("postmaster@") != std::string::npos;
}
// Nothing is to be sent back to it: reports are sent so, and holiday notices too.
bool is_from_nobody(MimeMessage const& message) { return message.header("return-path") == "<>"; }

// Exim names whom it could not reach; qmail's words are a format of their own (QSBMF).
bool is_report_of_old(MimeMessage const& message) {
  if (!message.header("x-failed-recipients").empty()) return true;
  auto const text = plain_text_of(message);
  return (is_of_a_server(message) || is_from_nobody(message)) && trimmed(text).starts_with("Hi. This is the ");
}

bool is_automatic(MimeMessage const& message) {
  auto const submitted = small_letters(message.header("auto-submitted"));
  if (!submitted.empty() && submitted != "no") return true;
  for (auto const* name : {"x-autoreply", "x-autorespond", "x-auto-response-suppress", "list-id"})
    if (!message.header(name).empty()) return true;
  auto const precedence = small_letters(message.header("precedence"));
  return precedence == "bulk" || precedence == "junk" || precedence == "auto_reply" || precedence == "list";
}

Verdict verdict_of(MimeMessage const& message) {
  for (auto const& part : message.parts)
    if (part.type == "message/delivery-status" || part.type == "message/global-delivery-status")
      if (auto const verdict = verdict_in_report(part.content)) return *verdict;
  if (is_report_of_old(message)) return verdict_in_words(message);
  auto const is_other_report = message.type == "multipart/report" && message.report_type != "delivery-status";
  if (is_other_report) return {ReturnKind::automatic, {}, {}};
  if (is_of_a_server(message) || (is_from_nobody(message) && !is_automatic(message))) {
    // A number that says no is a report.
    auto verdict = verdict_in_words(message);
    if (!verdict.status.empty()) return verdict;
    return {is_automatic(message) ? ReturnKind::automatic : ReturnKind::unreadable, {}, {}};
  }
  return {is_automatic(message) ? ReturnKind::automatic : ReturnKind::person, {}, {}};
}

}  // namespace

std::string_view to_string(ReturnKind kind) {
  switch (kind) {
    case ReturnKind::failed:
      return "failed";
    case ReturnKind::delayed:
      return "delayed";
    case ReturnKind::delivered:
      return "delivered";
    case ReturnKind::automatic:
      return "automatic";
    case ReturnKind::person:
      return "person";
    case ReturnKind::unreadable:
      return "unreadable";
    case ReturnKind::empty:
      return "empty";
  }
  return {};
}

ReturnedMessage read_returned_message(std::string_view bytes, std::string_view recipient) {
  ReturnedMessage read;
  if (trimmed(bytes.substr(0, most_read_of_message)).empty()) {
    read.kind = bytes.size() > most_read_of_message ? ReturnKind::unreadable : ReturnKind::empty;
    return read;
  }
  auto const message = take_apart(bytes.substr(0, most_read_of_message));
  if (!message) return read;
  read.keys = keys_of(*message, recipient);
  auto verdict = verdict_of(*message);
  read.kind = verdict.kind;
  if (read.kind != ReturnKind::failed) return read;
  read.lasting = is_hard(verdict.status) ? Lasting::hard : Lasting::soft;
  read.status = std::move(verdict.status);
  read.words = verdict.words.substr(0, most_words);
  return read;
}

}  // namespace amity::mail
