// SPDX-License-Identifier: Apache-2.0
// What is wrong with an input: every field's error at once, each with all that a person needs to mend it.
#pragma once

#include "core/result.h"

#include <tl/expected.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace amity::fields {

// A value that a message takes, by its name in the catalogues.
struct Argument {
  std::string name;  // "rule"; where each language has a text of its own "rule.zh", "rule.ja", "rule.en" (in_words)
  std::variant<std::string, std::int64_t> value;
  bool operator==(Argument const&) const = default;
};

struct FieldError {
  std::string field;                // its path, such as moves[2].on; empty: the input as a whole
  std::string value;                // as given, cut to 80 bytes; empty for personal fields and what is no single value
  std::string message;              // one sentence, in English
  std::string remedy;               // what would be accepted, in English; empty where the message says it
  std::string code;                 // a stable word (fields/codes.h); field.error.<code> in the catalogues of messages
  std::vector<Argument> arguments;  // what the catalogues' message takes
  std::int64_t line{};              // of the file; 0 where the input has no lines
  bool operator==(FieldError const&) const = default;
};

// One error at least. Beyond a limit (100) errors are only counted.
class Errors {
 public:
  explicit Errors(FieldError first) { all_.push_back(std::move(first)); }
  // An Error of a verb, as that of its field.
  explicit Errors(Error const& error);
  // `all` is not empty.
  Errors(std::vector<FieldError> all, std::size_t left_out);

  std::vector<FieldError> const& all() const& { return all_; }
  std::vector<FieldError> all() && { return std::move(all_); }
  FieldError const& first() const { return all_.front(); }
  std::size_t left_out() const { return left_out_; }
  std::size_t count() const { return all_.size() + left_out_; }

  // The first, for callers that know one error only.
  operator Error() const;  // NOLINT(google-explicit-constructor): wanted, so that a Checked becomes a Result

  bool operator==(Errors const&) const = default;

 private:
  std::vector<FieldError> all_;
  std::size_t left_out_{0};
};

template <class T>
using Checked = tl::expected<T, Errors>;

using Refused = tl::unexpected<Errors>;

// The code of what a verb refuses: invalid, not_found ...
std::string_view code_of(Errc code);

// An Error that a verb found in a field, with a code after its Errc. The value is the caller's to add.
FieldError at_field(Error const& error, std::string field);

// "amity.toml, line 3: port: ..." as programs tell of files: the place, the field and what is wrong with it.
std::string told_in_file(std::string_view file, FieldError const& error);

}  // namespace amity::fields
