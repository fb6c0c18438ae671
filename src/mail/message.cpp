// SPDX-License-Identifier: Apache-2.0
#include "mail/message.h"

#include "core/utf8.h"
#include "encoding.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace amity::mail {
namespace {

constexpr std::size_t longest_address = 254;  // RFC 5321, 4.5.3.1.3, without its brackets
constexpr std::size_t hash_bytes = 20;

// "Sun, 29 Nov 2026 09:00:00 +0000" (RFC 5322, 3.3).
std::string date_text(Instant instant) {
  constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  auto const day = std::chrono::floor<std::chrono::days>(instant);
  std::chrono::year_month_day const date{day};
  std::chrono::hh_mm_ss const time{std::chrono::floor<std::chrono::seconds>(instant - day)};
  std::array<char, 40> text{};
  (void)std::snprintf(text.data(), text.size(), "%s, %02u %s %04d %02d:%02d:%02d +0000",
                      days.at(std::chrono::weekday{day}.c_encoding()), static_cast<unsigned>(date.day()),
                      months.at(static_cast<unsigned>(date.month()) - 1), static_cast<int>(date.year()),
                      static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                      static_cast<int>(time.seconds().count()));
  return text.data();
}

// On a line of its own after a name in encoded words, so that neither makes the other's line too long.
std::string mailbox_text(Mailbox const& mailbox) {
  auto const name = phrase(mailbox.name);
  if (name.empty()) return mailbox.address;
  return name + (name.starts_with("=?") ? "\r\n <" : " <") + mailbox.address + ">";
}

// Letters, digits and hyphens: a word of ours, never a text of others.
std::string word(std::string_view text, std::string_view otherwise) {
  auto const fits = !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
  return std::string(fits ? text : otherwise);
}

// What is mostly ASCII stays readable in the source; of other scripts base64 is shorter.
std::string text_part(std::string_view text, std::string_view media = "text/plain") {
  constexpr std::ptrdiff_t one_of = 6;
  auto const lines = with_crlf(utf8::repaired(text));
  auto const beyond = std::ranges::count_if(lines, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  auto const mostly_ascii = beyond * one_of < static_cast<std::ptrdiff_t>(lines.size());
  return "Content-Type: " + std::string(media) + "; charset=utf-8\r\nContent-Transfer-Encoding: " +
         (mostly_ascii ? "quoted-printable\r\n\r\n" + quoted_printable(lines) : "base64\r\n\r\n" + base64_lines(lines));
}

// Neither base64 nor quoted-printable can hold "=_".
std::string parts_of(std::string_view kind, std::string_view boundary, std::initializer_list<std::string> parts) {
  auto const line = "\r\n--" + std::string(boundary);
  auto text = "Content-Type: multipart/" + std::string(kind) + "; boundary=\"" + std::string(boundary) + "\"\r\n";
  for (auto const& part : parts) text += line + "\r\n" + part;
  return text + line + "--\r\n";
}

enum class Placed { among_the_words, as_a_file };
std::string calendar_part(Calendar const& calendar, Placed placed) {
  auto head = "Content-Type: text/calendar; charset=utf-8; method=" + word(calendar.method, "PUBLISH") +
              "\r\nContent-Transfer-Encoding: base64\r\n";
  if (placed == Placed::as_a_file)
    head += "Content-Disposition: attachment" + parameter("filename", calendar.file) + "\r\n";
  return head + "\r\n" + base64_lines(with_crlf(utf8::repaired(calendar.text)));
}

// The plain text, and beside it the same as HTML, the better last (RFC 2046, 5.1.4).
std::string words_part(Message const& message) {
  if (message.html.empty()) return text_part(message.text);
  auto const text = text_part(message.text);
  auto const html = text_part(message.html, "text/html");
  if (!message.calendar) return parts_of("alternative", "=_amity_words", {text, html});
  // Among the words mail programs offer to take it into the calendar (RFC 6047, 2.4); the file is for the others.
  return parts_of("alternative", "=_amity_words",
                  {text, html, calendar_part(*message.calendar, Placed::among_the_words)});
}

// One address of visible ASCII; nothing else comes into the head.
std::string unsubscribe_lines(std::string_view address) {
  auto const fits = !address.empty() && std::ranges::all_of(address, [](char c) {
    return c > 0x20 && c < 0x7f && c != '<' && c != '>' && c != ',';
  });
  if (!fits) return {};
  return "List-Unsubscribe:\r\n <" + std::string(address) +
         ">\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n";
}

}  // namespace

Result<void> check_address(std::string_view address) {
  auto const wrong = [](std::string why) {
    return fail(Errc::invalid, std::move(why), "address", "an address such as name@example.org");
  };
  if (std::ranges::any_of(address, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
    return wrong("mail is sent to addresses of ASCII letters only");
  auto const at = address.find('@');
  auto const is_one = at != 0 && at != std::string_view::npos && at + 1 < address.size() &&
                      address.find('@', at + 1) == std::string_view::npos && address.size() <= longest_address;
  if (!is_one || std::ranges::any_of(address, [](char c) {
        return c <= 0x20 || c == 0x7f || std::string_view{"<>()[]\\,;:\""}.find(c) != std::string_view::npos;
      }))
    return wrong("this is no address of mail");
  return {};
}

std::string_view host_of(std::string_view address) { return address.substr(address.find('@') + 1); }

std::string message_id(OfficeId office, std::string_view event_key, std::string_view host) {
  auto const what = std::to_string(office.value) + "/" + std::string(event_key);
  std::array<unsigned char, hash_bytes> hash{};
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes as libsodium takes them
  auto const* from = reinterpret_cast<unsigned char const*>(what.data());
  crypto_generichash(hash.data(), hash.size(), from, what.size(), nullptr, 0);
  std::array<char, 2 * hash_bytes + 1> digits{};
  sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
  return "<" + std::string(digits.data()) + "@" + std::string(host) + ">";
}

Result<std::string> wire_text(Message const& message) {
  for (auto const* mailbox : {&message.from, &message.to})
    if (auto const checked = check_address(mailbox->address); !checked) return Failure{checked.error()};
  auto text = "Date: " + date_text(message.date) + "\r\nFrom: " + mailbox_text(message.from) +
              "\r\nTo: " + mailbox_text(message.to) + "\r\nMessage-ID: " + on_one_line(message.id) +
              "\r\nSubject: " + header_text(message.subject) +
              // No holiday notice answers it (RFC 3834).
              "\r\nAuto-Submitted: auto-generated\r\nContent-Language: " + word(message.language, "en") + "\r\n" +
              unsubscribe_lines(message.unsubscribe) + "MIME-Version: 1.0\r\n";
  if (!message.calendar) return text + words_part(message);
  return text +
         parts_of("mixed", "=_amity_part", {words_part(message), calendar_part(*message.calendar, Placed::as_a_file)});
}

}  // namespace amity::mail
