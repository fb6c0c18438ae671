// SPDX-License-Identifier: Apache-2.0
// Forms: what is asked, what was typed, what is wrong with it, and what somebody else wrote meanwhile.
#pragma once

#include "ui/localizer.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace amity::ui {

struct Choice {
  std::string value;
  std::string text;
};

struct FormField {
  // new_secret: a password that is chosen, not one that a browser knows. code: one of six digits, or a longer one.
  // date: a whole day. ticks: several of the choices, sent as a list. file: the form is sent as multipart/form-data
  // then, to an action that takes such.
  enum class Is { text, email, secret, new_secret, code, lines, choice, date, number, file, ticks };
  // What somebody else wrote in it since the form was opened.
  struct Meanwhile {
    std::string theirs;
    std::string before;
  };

  std::string name;
  std::string label;
  Is is{Is::text};
  std::string value{};            // of ticks: those that are chosen, with blanks between
  std::vector<Choice> choices{};  // of a choice, and of ticks
  std::string hint{};
  std::string wrong{};  // what is wrong with the value; empty: nothing is known to be
  bool required{false};
  std::size_t most{0};     // characters; 0: no bound
  std::string language{};  // of what is typed, where that is not the page's
  std::optional<Meanwhile> meanwhile{};
  std::vector<std::string> suggestions{};  // of a text: offered as one types; anything else may be typed too
  std::string accept{};                    // of a file: which endings and types are offered, ".csv,text/csv"
  // What stands beside the label of a field that may be empty, where that is so only at times: when it is needed, or
  // that one of several is.
  std::string optional{};
  // What a browser may fill in by itself (HTML, 4.10.18.7.1); empty: as the kind has it, of a secret
  // "current-password".
  std::string autocomplete{};
  // What fields that follow each other are folded away under, as not everybody needs them; empty: they stand in the
  // open. It is open where one of them is wrong, or has a value that opens it.
  std::string group{};
  bool opens_group{false};
};

struct Form {
  std::string id;  // of the element, and before the ids of its fields
  std::string action;
  std::vector<std::pair<std::string, std::string>> hidden{};
  std::vector<FormField> fields;
  std::string button;
  std::string cancel{};                          // where to go on without sending it; empty: nowhere
  std::pair<std::string, std::string> beside{};  // a second button: where it sends the form to instead, and its text
  std::vector<std::string> wrong;                // what is wrong with it as a whole
  std::pair<std::string, std::string> cure{};    // beside that: the address of what helps, and its text
  std::string notice{};                          // HTML above its button: what is to be seen before it is sent
  // Whether sending it writes something down: then a refusal says that nothing was, and the way back that nothing will.
  enum class Writes { yes, no } writes{Writes::yes};
  // Where one types at once when the page is there: in the first field that is wrong or empty. For pages that are
  // nothing but this form, as it takes readers of screens past all that stands above.
  enum class Focus { none, first_empty } focus{Focus::none};
  // Whose password the form is about, where none of its fields says so: for those who keep passwords. Not sent.
  std::string username{};
};

// The form as HTML. What is wrong stands above it, with links to the fields, and at each field again.
std::string form_html(Localizer const& localizer, Form const& form);

// The same fields to read only, for who may not change them: what is empty is left out.
std::string fields_html(Localizer const& localizer, std::vector<FormField> const& fields);

}  // namespace amity::ui
