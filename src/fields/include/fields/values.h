// SPDX-License-Identifier: Apache-2.0
// The types that a field can have, each with its rules. Another type is one more specialisation of Reads, or a parse
// function given to the Reader.
#pragma once

#include "core/id.h"
#include "core/partial_date.h"
#include "fields/trouble.h"

#include <concepts>
#include <cstdint>
#include <limits>
#include <string>
#include <type_traits>
#include <utility>

namespace amity::fields {

// A field of type T: its Rules, and from(), which gets a node that holds something.
template <class T>
struct Reads;

template <class T>
using Rules = typename Reads<T>::Rules;

// many: line breaks (as LF) and tabs too. as_written: these as they stand, with the blanks around the text, for what
// one instance writes and another reads.
enum class Lines { one, many, as_written };

// UTF-8 without control characters and what turns the direction of writing, in one line without all that nobody sees
// (core/unseen.h); without surrounding blanks. Lengths are in characters (code points).
struct TextRules {
  std::size_t most{1000};
  std::size_t least{0};
  Lines lines{Lines::one};
  Privacy privacy{Privacy::open};
};
Reading<std::string> read_text(Node const& node, TextRules const& rules);

// From least to most; a bound that is only its type's own is not told to people.
template <class Number>
struct Range {
  Number least;
  Number most;
  bool tells_least{true};
  bool tells_most{true};
};

// A number of a text format may be written in the full-width digits of Chinese and Japanese keyboards.
Reading<std::int64_t> read_integer(Node const& node, Format format, Range<std::int64_t> const& range);
Reading<double> read_decimal(Node const& node, Format format, Range<double> const& range);
Reading<bool> read_boolean(Node const& node, Format format);
Reading<PartialDate> read_partial_date(Node const& node);
Reading<Day> read_day(Node const& node);

template <>
struct Reads<std::string> {
  using Rules = TextRules;
  static Reading<std::string> from(Node const& node, Format, Rules const& rules) { return read_text(node, rules); }
};

template <std::integral T>
struct Reads<T> {
  struct Rules {
    T least{std::numeric_limits<T>::min()};
    T most{std::numeric_limits<T>::max()};
    Privacy privacy{Privacy::open};
  };
  static Reading<T> from(Node const& node, Format format, Rules const& rules) {
    using Own = std::numeric_limits<T>;
    constexpr auto largest = std::numeric_limits<std::int64_t>::max();
    auto const most = std::cmp_greater(rules.most, largest) ? largest : static_cast<std::int64_t>(rules.most);
    auto const number = read_integer(node, format,
                                     {static_cast<std::int64_t>(rules.least), most,
                                      !Own::is_signed || rules.least != Own::min(), rules.most != Own::max()});
    if (!number) return Unread{number.error()};
    return static_cast<T>(*number);
  }
};

template <>
struct Reads<double> {
  struct Rules {
    double least{std::numeric_limits<double>::lowest()};
    double most{std::numeric_limits<double>::max()};
    Privacy privacy{Privacy::open};
  };
  static Reading<double> from(Node const& node, Format format, Rules const& rules) {
    using Own = std::numeric_limits<double>;
    return read_decimal(node, format,
                        {rules.least, rules.most, rules.least != Own::lowest(), rules.most != Own::max()});
  }
};

template <>
struct Reads<bool> {
  struct Rules {
    Privacy privacy{Privacy::open};
  };
  static Reading<bool> from(Node const& node, Format format, Rules const&) { return read_boolean(node, format); }
};

template <>
struct Reads<PartialDate> {
  struct Rules {
    Privacy privacy{Privacy::open};
  };
  static Reading<PartialDate> from(Node const& node, Format, Rules const&) { return read_partial_date(node); }
};

template <>
struct Reads<Day> {
  struct Rules {
    Privacy privacy{Privacy::open};
  };
  static Reading<Day> from(Node const& node, Format, Rules const&) { return read_day(node); }
};

template <class Tag>
struct Reads<Id<Tag>> {
  struct Rules {
    Privacy privacy{Privacy::open};
  };
  static Reading<Id<Tag>> from(Node const& node, Format format, Rules const&) {
    auto const number = read_integer(node, format, {1, std::numeric_limits<std::int64_t>::max(), true, false});
    if (!number) return Unread{number.error()};
    return Id<Tag>{*number};
  }
};

}  // namespace amity::fields
