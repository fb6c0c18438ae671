// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace amity::db {

// What kind of value stands for a parameter: the letters of a statement's signature.
enum class ValueKind : char { null = 'n', integer = 'i', real = 'r', text = 't' };
ValueKind kind_of(Value const& value);

// A query cut at its :parameters. Literals, quoted identifiers, comments and ::casts are left as they are.
class NamedSql {
 public:
  explicit NamedSql(std::string_view text);

  // In the order of their first use.
  std::vector<std::string> const& names() const { return names_; }
  // The text with $1, $2, ... for the parameters that are not null, and NULL for those that are: a bare NULL takes its
  // type from where it stands, where a parameter of no type would be refused ("$1 IS NULL"). kinds as names().
  std::string numbered(std::string_view kinds) const;

 private:
  std::vector<std::string> names_;
  std::vector<std::string> pieces_;  // one more than uses_
  std::vector<std::size_t> uses_;    // indexes into names_
};

}  // namespace amity::db
