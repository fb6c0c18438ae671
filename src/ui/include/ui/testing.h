// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contract/parse.h"
#include "ui/site.h"

#include <boost/json.hpp>

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

// What the tests of pages share: fixtures, and a small reader of HTML.
namespace amity::ui {

boost::json::value fixture(std::string const& name);
std::string fixture_text(std::string const& name);

// The text as a document of the contract. Throws std::runtime_error with all that does not fit; `name` is whose it is.
template <class T>
T document_of(std::string_view text, std::string const& name) {
  auto const parsed = contract::parse_json<T>(text);
  if (parsed) return *parsed;
  auto message = name + " is no document of the contract:";
  for (auto const& error : parsed.error()) message += "\n  " + error.path + ": " + error.message;
  throw std::runtime_error(message);
}
template <class T>
T fixture_of(std::string const& name) {
  return document_of<T>(fixture_text(name), name);
}

Site kunming_site();

// What is wrong with a document: an element closed in the wrong order or not at all, an unknown entity, an attribute
// without quotes or given twice, an id used twice, a label or aria reference to an id that is not there, a link to a
// fragment of the page that is not there, an inline style or script, a "{{" left over. Empty where all is well.
std::vector<std::string> faults(std::string_view html);

// What a reader sees: text without elements, entities resolved, white space as one blank.
std::string text_of(std::string_view html);
// The values of an attribute, entities resolved, of all elements that have it.
std::vector<std::string> attributes(std::string_view html, std::string_view element, std::string_view attribute);
// The JSON-LD of the page.
boost::json::value linked_data_of(std::string_view html);

}  // namespace amity::ui
