// SPDX-License-Identifier: Apache-2.0
#include "status.h"

#include "mail/returned.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace amity::mail {
namespace {

constexpr std::size_t most_digits = 3;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool goes_on(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t n = 0;
  while (at + n < text.size() && is_digit(text[at + n])) ++n;
  return n;
}

// How long the status is that begins there; 0 where none does.
std::size_t status_at(std::string_view text, std::size_t at) {
  if (text[at] != '4' && text[at] != '5') return 0;
  if (at > 0 && (goes_on(text[at - 1]) || text[at - 1] == '.')) return 0;
  auto end = at + 1;
  for (int part = 0; part < 2; ++part) {
    if (end >= text.size() || text[end] != '.') return 0;
    auto const n = digits_at(text, end + 1);
    if (n == 0 || n > most_digits) return 0;
    end += 1 + n;
  }
  auto const is_longer =
      end < text.size() && (goes_on(text[end]) || (text[end] == '.' && digits_at(text, end + 1) > 0));
  return is_longer ? 0 : end - at;
}

// The two numbers behind the class: 1 and 10 of "5.1.10"; -1 where there are none.
struct Detail {
  int subject{-1};
  int detail{-1};
};
Detail detail_of(std::string_view status) {
  Detail found;
  auto const first = status.find('.');
  auto const second = first == std::string_view::npos ? first : status.find('.', first + 1);
  if (second == std::string_view::npos) return found;
  std::from_chars(status.data() + first + 1, status.data() + second, found.subject);
  std::from_chars(status.data() + second + 1, status.data() + status.size(), found.detail);
  return found;
}

Trouble of_reply_code(std::string_view code) {
  if (code == "552" || code == "452") return Trouble::mailbox_full;
  if (code == "554") return Trouble::refused;
  for (auto const* one : {"450", "550", "551", "553"})
    if (code == one) return Trouble::mailbox_unavailable;
  return Trouble::other;
}

Trouble of_address(int detail) {
  constexpr int bad_system = 2;
  constexpr int sender_syntax = 7;  // 7 and 8: of the address that it came from
  constexpr int sender_system = 8;
  if (detail == bad_system) return Trouble::host_unknown;
  if (detail == sender_syntax || detail == sender_system) return Trouble::refused;
  return Trouble::mailbox_unknown;
}

Trouble of_mailbox(int detail) {
  constexpr int full = 2;
  constexpr int large = 3;
  if (detail == full) return Trouble::mailbox_full;
  return detail == large ? Trouble::too_large : Trouble::mailbox_unavailable;
}

Trouble of_network(int detail) {
  constexpr int no_route = 4;
  constexpr int expired = 7;
  if (detail == expired) return Trouble::took_too_long;
  return detail == no_route ? Trouble::host_unknown : Trouble::unreachable;
}

}  // namespace

std::optional<std::string> enhanced_status_in(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at)
    if (auto const n = status_at(text, at); n > 0) return std::string(text.substr(at, n));
  return std::nullopt;
}

std::optional<std::string> reply_code_in(std::string_view text) {
  for (std::size_t at = 0; at + most_digits <= text.size(); ++at) {
    if (text[at] != '4' && text[at] != '5') continue;
    auto const is_begun = at > 0 && (goes_on(text[at - 1]) || text[at - 1] == '.');
    auto const next = at + most_digits < text.size() ? text[at + most_digits] : ' ';
    if (!is_begun && digits_at(text, at) == most_digits && (next == ' ' || next == '-' || next == '\r' || next == '\n'))
      return std::string(text.substr(at, most_digits));
  }
  return std::nullopt;
}

std::string_view to_string(Lasting lasting) { return lasting == Lasting::hard ? "hard" : "soft"; }

std::string_view to_string(Trouble trouble) {
  switch (trouble) {
    case Trouble::mailbox_unknown:
      return "mailbox_unknown";
    case Trouble::mailbox_unavailable:
      return "mailbox_unavailable";
    case Trouble::host_unknown:
      return "host_unknown";
    case Trouble::mailbox_full:
      return "mailbox_full";
    case Trouble::too_large:
      return "too_large";
    case Trouble::unreachable:
      return "unreachable";
    case Trouble::took_too_long:
      return "took_too_long";
    case Trouble::refused:
      return "refused";
    case Trouble::other:
      return "other";
  }
  return {};
}

Trouble trouble_of(std::string_view status) {
  auto const [subject, detail] = detail_of(status);
  constexpr int of_system = 3;
  constexpr int large = 4;
  switch (subject) {
    case -1:
      return of_reply_code(status);
    case 1:
      return of_address(detail);
    case 2:
      return of_mailbox(detail);
    case of_system:
      return detail == large ? Trouble::too_large : Trouble::other;
    case 4:
      return of_network(detail);
    case 7:
      return Trouble::refused;
    default:
      return Trouble::other;
  }
}

bool is_of_the_address(Returned const& returned) {
  if (returned.lasting != Lasting::hard) return false;
  constexpr std::array of_the_mail{Trouble::mailbox_full, Trouble::too_large, Trouble::refused};
  return std::ranges::find(of_the_mail, trouble_of(returned.status)) == of_the_mail.end();
}

}  // namespace amity::mail
