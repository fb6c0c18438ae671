// SPDX-License-Identifier: Apache-2.0
// What the pages on the world's register share: where things are, and how a tie is told in a few words.
#pragma once

#include "contract/generated/register.h"
#include "contract/generated/world.h"
#include "ui/localizer.h"
#include "ui/reader.h"
#include "ui/site.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace amity::ui {

// "/en/cities/kunming"; by id where the city has no slug. `city`: any of the contract's cities.
std::string city_address(std::string_view language, contract::CityBrief const& city);
std::string city_address(std::string_view language, contract::CityName const& city);
std::string country_address(std::string_view language, std::string_view code);
std::string partnership_address(std::string_view language, std::int64_t id);
// Empty where the source has no id.
std::string source_address(std::string_view language, contract::Source const& source);

// Where the register begins.
std::string register_address(std::string_view language);

// A source's title in the reader's language where it has one, else its name.
std::string source_name(Localizer const& localizer, contract::Source const& source);

// What a source says in a field of a partnership: a day is written as one, a word is translated.
std::string value_in_words(Localizer const& localizer, contract::PartnershipField field, std::string_view value);

// city_view() with {href, country, country_href}.
json::object city_link(Localizer const& localizer, contract::CityBrief const& city);
json::object city_link(Localizer const& localizer, contract::CityName const& city);

// {mark, kind, since, known_by, uncertain, href, sources}
json::object tie_view(Localizer const& localizer, contract::CountedTie const& tie);

// What counted in an answer.
struct Counting {
  Day as_of{};
  Day today{};
  std::optional<contract::Kind> kind{};
  contract::SourceLevel sources{};
};
template <class Answer>
Counting counting_of(Answer const& answer) {
  return {answer.as_of, answer.today, answer.kind, answer.sources};
}
// The form's part that says what counts: {any_kind, kinds, levels, as_of, today}. Before there is an answer it shows
// what the reader's query says.
json::object counting_view(Localizer const& localizer, Counting const& counting);
json::object counting_view(Localizer const& localizer, Reader const& reader);

// A row of a bar list: its length in hundredths of the longest, at least 1 where there is anything.
std::string bar_length(std::int64_t n, std::int64_t most);

}  // namespace amity::ui
