// SPDX-License-Identifier: Apache-2.0
// What people and programs send as types of the contract: parameters of an address, a form, JSON. Every value is held
// to the contract's rules, and every error is told.
#pragma once

#include "contract/json.h"
#include "contract/pattern.h"
#include "fields/reader.h"

#include <algorithm>
#include <type_traits>

namespace amity::contract {

template <class T>
inline constexpr bool is_nullable = false;
template <class T>
inline constexpr bool is_nullable<Nullable<T>> = true;
template <class T>
inline constexpr bool may_be_absent_or_null = false;
template <class T>
inline constexpr bool may_be_absent_or_null<std::optional<Nullable<T>>> = true;

// The words of an enum with commas between.
std::string listed(std::span<std::string_view const> words);
fields::Trouble wrong_pattern(Rule const& rule);
std::optional<Truth> parse_truth(std::string_view word);

template <class T>
constexpr Rule rule_of(std::string_view name) {
  for (auto const& rule : rules_of(static_cast<T const*>(nullptr)))
    if (rule.name == name) return rule;
  return {.name = name};
}

// A struct's members out of a reader, which is asked for its errors at the end.
template <Described T>
T read_members(fields::Reader& in);

// Values of one type: as a member that must be there, and as one that need not.
template <class T>
struct Reading {
  static auto rules(Rule const& rule) {
    fields::Rules<T> rules{};
    using Bound = decltype(rules.most);
    if (rule.least > -1e18) rules.least = static_cast<Bound>(rule.least);
    if (rule.most < 1e18) rules.most = static_cast<Bound>(rule.most);
    return rules;
  }
  static T required(fields::Reader& in, Rule const& rule) { return in.required<T>(rule.name, rules(rule)); }
  static std::optional<T> optional(fields::Reader& in, Rule const& rule) {
    return in.optional<T>(rule.name, rules(rule));
  }
};

template <class T>
requires(std::same_as<T, bool> || std::same_as<T, Day> || std::same_as<T, PartialDate>) struct Reading<T> {
  static T required(fields::Reader& in, Rule const& rule) {
    // A form's box that is not ticked is not sent.
    if constexpr (std::same_as<T, bool>)
      if (in.format() == fields::Format::form) return in.checkbox(rule.name);
    return in.required<T>(rule.name);
  }
  static std::optional<T> optional(fields::Reader& in, Rule const& rule) { return in.optional<T>(rule.name); }
};

template <>
struct Reading<std::string> {
  // An empty text is a text, unless the contract wants a character at least.
  static std::string required(fields::Reader& in, Rule const& rule) {
    if (in.presence(rule.name) == fields::Presence::empty && rule.least < 1) return optional(in, rule).value_or("");
    return checked(in, rule, in.required<std::string>(rule.name, rules(rule))).value_or(std::string{});
  }
  static std::optional<std::string> optional(fields::Reader& in, Rule const& rule) {
    return checked(in, rule, in.optional<std::string>(rule.name, rules(rule)));
  }

 private:
  static fields::TextRules rules(Rule const& rule);
  static std::optional<std::string> checked(fields::Reader& in, Rule const& rule, std::optional<std::string> text);
};

template <DescribedEnum T>
struct Reading<T> {
  static T required(fields::Reader& in, Rule const& rule) {
    return in.required<T>(rule.name, parse<T>, listed(words<T>()));
  }
  static std::optional<T> optional(fields::Reader& in, Rule const& rule) {
    return in.optional<T>(rule.name, parse<T>, listed(words<T>()));
  }
};

template <>
struct Reading<Truth> {
  static Truth required(fields::Reader& in, Rule const& rule) {
    return in.required<Truth>(rule.name, parse_truth, "yes, no, unknown");
  }
  static std::optional<Truth> optional(fields::Reader& in, Rule const& rule) {
    return in.optional<Truth>(rule.name, parse_truth, "yes, no, unknown");
  }
};

template <>
struct Reading<LocalText> {
  // That there is none in any language may be said; not saying it may not.
  static LocalText required(fields::Reader& in, Rule const& rule) {
    using fields::Presence;
    auto const said = in.presence(rule.name) == Presence::given || in.presence(rule.name) == Presence::empty ||
                      in.format() == fields::Format::form;
    return said ? in.texts(rule.name, rules(rule)) : in.required_texts(rule.name, rules(rule));
  }
  static std::optional<LocalText> optional(fields::Reader& in, Rule const& rule) {
    auto texts = in.texts(rule.name, rules(rule));
    return texts.empty() ? std::nullopt : std::optional{std::move(texts)};
  }

 private:
  static fields::LocalTextRules rules(Rule const& rule);
};

template <Described T>
struct Reading<T> {
  static T required(fields::Reader& in, Rule const& rule) { return in.object(rule.name, read_members<T>); }
  static std::optional<T> optional(fields::Reader& in, Rule const& rule) {
    return in.optional_object(rule.name, read_members<T>);
  }
};

template <class T>
struct Reading<std::vector<T>> {
  static std::vector<T> required(fields::Reader& in, Rule const& rule) {
    fields::ListRules rules;
    if (rule.least > 0) rules.least = static_cast<std::size_t>(rule.least);
    if (rule.most < 1e9) rules.most = static_cast<std::size_t>(rule.most);
    if constexpr (DescribedEnum<T>)
      return in.list<T>(rule.name, parse<T>, listed(words<T>()), rules);
    else if constexpr (Described<T>)
      return in.objects(rule.name, read_members<T>, rules);
    else
      return in.list<T>(rule.name, {}, rules);
  }
  static std::optional<std::vector<T>> optional(fields::Reader& in, Rule const& rule) {
    auto list = required(in, rule);
    return list.empty() ? std::nullopt : std::optional{std::move(list)};
  }
};

// A field of a page's form that was left empty is sent all the same.
inline bool is_said(fields::Reader const& in, std::string_view name) {
  auto const presence = in.presence(name);
  auto const by_a_form = in.format() == fields::Format::query || in.format() == fields::Format::form;
  return presence != fields::Presence::absent && !(by_a_form && presence == fields::Presence::empty);
}

template <class Member>
void read_member(fields::Reader& in, Rule const& rule, Member& to) {
  using fields::Presence;
  if constexpr (may_be_absent_or_null<Member>) {
    auto const given = in.presence(rule.name) != Presence::absent;
    auto value = Reading<typename Member::value_type::value_type>::optional(in, rule);
    if (given) to = std::move(value);
  } else if constexpr (IsOptional<Member>::value) {
    to = Reading<typename Member::value_type>::optional(in, rule);
  } else if constexpr (is_nullable<Member>) {
    using Value = typename Member::value_type;
    // A form cannot say null: what is not there or empty is.
    if (in.format() != fields::Format::form && in.presence(rule.name) == Presence::absent)
      Reading<Value>::required(in, rule);  // reports it
    else
      to = Reading<Value>::optional(in, rule);
  } else if (!rule.has_default || is_said(in, rule.name)) {
    to = Reading<Member>::required(in, rule);
  } else {
    (void)Reading<Member>::optional(in, rule);  // keeps its default, and is among what may be asked
  }
}

template <Described T>
T read_members(fields::Reader& in) {
  T value{};
  boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) {
    static constexpr auto rule = rule_of<T>(wire_name(decltype(member)::name));
    if constexpr (!rule.in_path) read_member(in, rule, value.*member.pointer);
  });
  return value;
}

// The members that stand in the path; all of them are texts, words or numbers.
template <Described T>
void read_path(fields::Reader& in, T& value) {
  boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) {
    static constexpr auto rule = rule_of<T>(wire_name(decltype(member)::name));
    if constexpr (rule.in_path) read_member(in, rule, value.*member.pointer);
  });
}

template <class T>
fields::Checked<T> read_input(fields::Source const& source) {
  fields::Reader in(source);
  auto value = read_members<T>(in);
  in.reject_unknown();
  return in.finish(std::move(value));
}

}  // namespace amity::contract
