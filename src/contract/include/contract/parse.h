// SPDX-License-Identifier: Apache-2.0
// JSON as a type of the contract, exactly as json.h writes it: for answers that come back, and what is kept between two
// runs. What people send is read by contract/input.h, which forgives more and holds values to the contract's bounds.
#pragma once

#include "contract/json.h"
#include "core/result.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <cstddef>
#include <span>
#include <utility>

namespace amity::contract {

struct ParseError {
  std::string path;  // such as partners[2].city.id; empty: the text as a whole
  std::string message;
  std::string remedy;
  bool operator==(ParseError const&) const = default;
};

// As to_string(Instant) writes it, and without a part of a second.
Result<Instant> parse_instant(std::string_view text);

// All that is wrong, up to a hundred; never none.
template <class T>
using Parsed = tl::expected<T, std::vector<ParseError>>;

// Where it is in the text, and what was wrong so far.
class Parsing {
 public:
  void refuse(std::string message, std::string remedy = {});
  std::vector<ParseError> take() { return std::move(errors_); }
  bool failed() const { return !errors_.empty(); }

  // Goes into a member or an element for as long as it lives.
  class Inside {
   public:
    Inside(Parsing& parsing, std::string_view member);
    Inside(Parsing& parsing, std::size_t element);
    Inside(Inside const&) = delete;
    Inside& operator=(Inside const&) = delete;
    ~Inside() { path_.resize(before_); }

   private:
    std::string& path_;
    std::size_t before_;
  };

 private:
  std::string path_;
  std::vector<ParseError> errors_;
};

void parse_into(Parsing& parsing, Json const& from, bool& to);
void parse_into(Parsing& parsing, Json const& from, std::int64_t& to);
void parse_into(Parsing& parsing, Json const& from, double& to);
void parse_into(Parsing& parsing, Json const& from, std::string& to);
void parse_into(Parsing& parsing, Json const& from, Day& to);
void parse_into(Parsing& parsing, Json const& from, Instant& to);
void parse_into(Parsing& parsing, Json const& from, PartialDate& to);
void parse_into(Parsing& parsing, Json const& from, Truth& to);
inline void parse_into(Parsing&, Json const& from, Json& to) { to = from; }

// Reports where it is another kind of value.
boost::json::object const* object_in(Parsing& parsing, Json const& from);
boost::json::array const* array_in(Parsing& parsing, Json const& from);
std::string_view word_in(Json const& from);  // empty where it is no text
void refuse_word(Parsing& parsing, Json const& from, std::span<std::string_view const> accepted);
void refuse_unknown(Parsing& parsing, boost::json::object const& from, std::span<std::string_view const> known);

template <DescribedEnum E>
void parse_into(Parsing& parsing, Json const& from, E& to) {
  if (auto const found = parse<E>(word_in(from)))
    to = *found;
  else
    refuse_word(parsing, from, words<E>());
}

template <Described T>
void parse_into(Parsing& parsing, Json const& from, T& to);
template <class T>
void parse_into(Parsing& parsing, Json const& from, Nullable<T>& to);
template <class T>
void parse_into(Parsing& parsing, Json const& from, std::vector<T>& to);
template <class T, std::size_t size>
void parse_into(Parsing& parsing, Json const& from, std::array<T, size>& to);
template <class T>
void parse_into(Parsing& parsing, Json const& from, std::map<std::string, T, std::less<>>& to);
template <class... T>
void parse_into(Parsing& parsing, Json const& from, std::variant<T...>& to);

template <Described T>
void parse_into(Parsing& parsing, Json const& from, T& to) {
  auto const* object = object_in(parsing, from);
  if (object == nullptr) return;
  boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) {
    constexpr auto name = wire_name(decltype(member)::name);
    auto& held = to.*member.pointer;
    auto const* value = object->if_contains({name.data(), name.size()});
    Parsing::Inside const inside{parsing, name};
    if constexpr (IsOptional<std::remove_reference_t<decltype(held)>>::value) {
      if (value != nullptr) parse_into(parsing, *value, held.emplace());
    } else if (value != nullptr) {
      parse_into(parsing, *value, held);
    } else {
      parsing.refuse("it is missing", "a value");
    }
  });
  refuse_unknown(parsing, *object, member_names<T>());
}

template <class T>
void parse_into(Parsing& parsing, Json const& from, Nullable<T>& to) {
  if (!from.is_null()) parse_into(parsing, from, to.emplace());
}

template <class T>
void parse_into(Parsing& parsing, Json const& from, std::vector<T>& to) {
  auto const* list = array_in(parsing, from);
  if (list == nullptr) return;
  to.reserve(list->size());
  for (auto const& element : *list) {
    Parsing::Inside const inside{parsing, to.size()};
    T value{};  // a vector of bool has no elements to refer to
    parse_into(parsing, element, value);
    to.push_back(std::move(value));
  }
}

template <class T, std::size_t size>
void parse_into(Parsing& parsing, Json const& from, std::array<T, size>& to) {
  auto const* list = array_in(parsing, from);
  if (list == nullptr) return;
  if (list->size() != size)
    return parsing.refuse("it has " + std::to_string(list->size()) + " elements", std::to_string(size));
  for (std::size_t i = 0; i < size; ++i) {
    Parsing::Inside const inside{parsing, i};
    parse_into(parsing, (*list)[i], to.at(i));
  }
}

template <class T>
void parse_into(Parsing& parsing, Json const& from, std::map<std::string, T, std::less<>>& to) {
  auto const* object = object_in(parsing, from);
  if (object == nullptr) return;
  for (auto const& [key, value] : *object) {
    Parsing::Inside const inside{parsing, std::string_view{key.data(), key.size()}};
    parse_into(parsing, value, to[std::string(key)]);
  }
}

// Whether every member of one word has that word: what tells the alternatives of a variant apart.
template <Described T>
bool is_tagged(boost::json::object const& object) {
  auto same = true;
  boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) {
    using Held = std::remove_cvref_t<decltype(std::declval<T>().*member.pointer)>;
    if constexpr (DescribedEnum<Held>) {
      constexpr auto name = wire_name(decltype(member)::name);
      auto const* value = object.if_contains({name.data(), name.size()});
      if constexpr (words<Held>().size() == 1) same = same && value != nullptr && word_in(*value) == words<Held>()[0];
    }
  });
  return same;
}

template <class... T>
void parse_into(Parsing& parsing, Json const& from, std::variant<T...>& to) {
  auto const* object = object_in(parsing, from);
  if (object == nullptr) return;
  auto const take = [&]<class One>(One*) {
    if (!is_tagged<One>(*object)) return false;
    parse_into(parsing, from, to.template emplace<One>());
    return true;
  };
  if (!(take(static_cast<T*>(nullptr)) || ...)) parsing.refuse("it is none of the kinds that may stand here");
}

// Errors where the text is no JSON: its path is empty.
tl::expected<Json, std::vector<ParseError>> parse_text(std::string_view text);

template <class T>
Parsed<T> parse_json(std::string_view text) {
  auto const tree = parse_text(text);
  if (!tree) return tl::unexpected{tree.error()};
  Parsing parsing;
  T value{};
  parse_into(parsing, *tree, value);
  if (parsing.failed()) return tl::unexpected{parsing.take()};
  return value;
}

}  // namespace amity::contract
