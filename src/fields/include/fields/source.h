// SPDX-License-Identifier: Apache-2.0
// An input of any format as one tree of named values. What the tree holds are views: of a row or a query into what it
// was made from, of the others into copies that the Source keeps.
#pragma once

#include "fields/errors.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace amity::fields {

enum class Format { row, query, form, json, toml };
// Whether the format itself tells a number from a text.
constexpr bool is_typed(Format format) { return format == Format::json || format == Format::toml; }

struct Member;
struct Null {};
struct List {
  std::vector<Member> items;
};
struct Object {
  std::vector<Member> members;  // as given; repeated names are kept
};
// A text that cannot be told: code is not_utf8 or broken_escape, at the byte, counted from 1.
struct Unreadable {
  std::string_view code;
  std::int64_t at{};
};
struct Node {
  std::variant<Null, bool, std::int64_t, double, std::string_view, List, Object, Unreadable> value;
  std::int64_t line{};  // 0 where the format has no lines
};
struct Member {
  std::string_view name;  // of an object's member
  std::size_t index{};    // of a list's item, as given
  Node node;
};

struct Limits {
  std::size_t bytes{1U << 20U};
  std::size_t fields{10'000};  // values of all kinds
  std::size_t depth{16};       // objects and lists inside of each other
  std::size_t errors{100};     // kept; the rest is counted
};

class Source {
 public:
  Source(Format format, Object root, std::shared_ptr<void const> kept = {})
      : format_(format), root_(std::move(root)), kept_(std::move(kept)) {}
  Format format() const { return format_; }
  Object const& root() const { return root_; }

 private:
  Format format_;
  Object root_;
  std::shared_ptr<void const> kept_;
};

// A row of a table. Views into both; what goes beyond the shorter of them is left out.
Source row_source(std::span<std::string const> columns, std::span<std::string const> cells, std::int64_t line);
// The same of pairs of column and cell.
Source row_source(std::span<std::pair<std::string, std::string> const> cells, std::int64_t line);

// Parameters of an address, decoded. Views into them.
Source query_source(std::span<std::pair<std::string, std::string> const> parameters);

// application/x-www-form-urlencoded. A name may be a path: moves[2].on. What is broken in a single value is that
// field's error, found when it is read; these are of the whole: too_large, too_many_fields, too_deep, and a name that
// cannot be read.
Checked<Source> form_source(std::string_view body, Limits const& limits = {});

// A JSON object (RFC 8259). malformed, too_large, too_many_fields, too_deep, or wrong_type where it is no object.
Checked<Source> json_source(std::string_view text, Limits const& limits = {});

// A TOML document; every value knows its line. malformed, too_large, too_many_fields.
Checked<Source> toml_source(std::string_view text, Limits const& limits = {});

}  // namespace amity::fields
