// SPDX-License-Identifier: Apache-2.0
// What a page of the desk is asked for, and who may ask it.
#pragma once

#include "partnerships/web/desk.h"

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace amity::partnerships::web {

// "Your role does not include …", in the reader's language.
std::string missing_right(ui::Localizer const& localizer, accounts::Right right);
// 403, where a page needs more than the desk does.
http::Response without_right(AtDesk const& at, accounts::Right right);

// The whole number that a text is; 0 where it is none.
std::int64_t number_in(std::string_view text);
// A parameter of the address, such as ?id=12, as a text and as a number; empty, and 0, where there is none.
std::string asked(AtDesk const& at, std::string_view name);
std::int64_t number_asked(AtDesk const& at, std::string_view name);

// A parameter that narrows a list, and which words it knows; no word narrows nothing.
struct Filter {
  std::string_view name;
  std::function<bool(std::string_view word)> knows;
};
// Where a list is narrowed by a word that is no choice of its own, by a name that it does not know, or twice by one
// name: a page that says so (422), with the way to the whole list and to the saved views. All of it in the place of
// what was asked for would be read as the answer. others: names whose words may be any. Every list has pages, and
// its file formats. A view that opens a list by itself and whose choice is gone ends here too.
std::optional<http::Response> unknown_filter(AtDesk const& at, std::initializer_list<Filter> filters,
                                             std::initializer_list<std::string_view> others = {});
// What a filter by a number knows: a whole number above 0.
bool is_record_number(std::string_view word);

}  // namespace amity::partnerships::web
