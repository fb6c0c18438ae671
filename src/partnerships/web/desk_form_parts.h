// SPDX-License-Identifier: Apache-2.0
// What the desk's forms of partners have in common. Private to the room.
#pragma once

#include "atlas/city.h"
#include "commands/web/form_input.h"
#include "core/utf8.h"
#include "desk_fields.h"
#include "partnerships/web/asked.h"
#include "partnerships/web/desk_routes.h"

#include <charconv>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace amity::partnerships::web {

using Texts = commands::TypedTexts;
using Hidden = std::vector<std::pair<std::string, std::string>>;

ValueOf values_of(Texts texts);
// What was sent of what the writer saw.
Hidden hidden_of(Texts const& typed);

template <class T>
commands::Outcome<std::string> as_done(commands::Outcome<T> const& outcome) {
  if (!outcome) return commands::Refused{outcome.error()};
  return std::string{};
}

// The partner that a page of the desk is about.
struct DeskPartner {
  atlas::City const* city{};
  std::string name;
  std::string address;
};
Result<DeskPartner> partner_of(AtDesk const& at);

db::Transaction reading(AtDesk const& at);

// A number in the address of a form.
template <class Number>
Result<Number> number_wanted(AtDesk const& at, char const* name) {
  constexpr std::size_t most_shown = 80;
  auto const text = asked(at, name);
  Number number{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc{} && end == text.data() + text.size()) return number;
  return fail(Errc::invalid, "\"" + std::string(utf8::cut(text, most_shown)) + "\" is no number", name,
              "the form's own address, as the page gives it");
}

// Buttons that take something back: what cannot be is told on a page of its own.
void send_withdrawal(AtDesk const& at, std::string verb, std::string subject, commands::Verb work, std::string done,
                     http::Completion const& completion);

}  // namespace amity::partnerships::web
