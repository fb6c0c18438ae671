// SPDX-License-Identifier: Apache-2.0
// application/x-www-form-urlencoded (WHATWG URL, 5.1), with broken percent codes and bytes that are not UTF-8 told
// instead of mended.
#include "core/utf8.h"
#include "fields/source.h"
#include "whole_input.h"

#include <deque>
#include <optional>

namespace amity::fields {
namespace {

constexpr std::size_t longest_name = 200;    // bytes
constexpr std::size_t largest_index = 9999;  // of a list in a name

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The decoded text, or what is wrong with it and at which byte of it.
struct Decoded {
  std::string text;
  std::optional<Unreadable> broken{};
};
Decoded decode(std::string_view raw) {
  Decoded decoded;
  decoded.text.reserve(raw.size());
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] != '%') {
      decoded.text += raw[i] == '+' ? ' ' : raw[i];
      continue;
    }
    auto const high = i + 2 < raw.size() ? hex_digit(raw[i + 1]) : -1;
    auto const low = i + 2 < raw.size() ? hex_digit(raw[i + 2]) : -1;
    if (high < 0 || low < 0) {
      decoded.broken = Unreadable{"broken_escape", static_cast<std::int64_t>(decoded.text.size()) + 1};
      return decoded;
    }
    decoded.text += static_cast<char>(high * 16 + low);
    i += 2;
  }
  if (auto const at = utf8::first_invalid(decoded.text))
    decoded.broken = Unreadable{"not_utf8", static_cast<std::int64_t>(*at) + 1};
  return decoded;
}

// moves[2].on: the name of a member, the index of an item, the name of a member.
struct Step {
  std::string_view name;
  std::optional<std::size_t> index{};
};

std::optional<std::size_t> index_in(std::string_view digits) {
  std::size_t index = 0;
  if (digits.empty() || digits.size() > 4 || (digits.size() > 1 && digits[0] == '0')) return std::nullopt;
  for (auto const c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    index = index * 10 + static_cast<std::size_t>(c - '0');
  }
  static_assert(largest_index == 9999);
  return index;
}

// The steps of a path; a name that is none is one step, as it stands.
std::vector<Step> steps_of(std::string_view name) {
  std::vector<Step> steps;
  auto rest = name;
  for (auto wants_name = true; !rest.empty() || wants_name;) {
    if (wants_name) {
      auto const end = std::min(rest.find_first_of(".["), rest.size());
      if (end == 0) return {{name}};
      steps.push_back({rest.substr(0, end)});
      rest.remove_prefix(end);
      wants_name = false;
    } else if (rest[0] == '.') {
      rest.remove_prefix(1);
      wants_name = true;
    } else {
      auto const end = rest.find(']');
      auto const index = end == std::string_view::npos ? std::nullopt : index_in(rest.substr(1, end - 1));
      if (rest[0] != '[' || !index) return {{name}};
      steps.push_back({{}, index});
      rest.remove_prefix(end + 1);
    }
  }
  return steps;
}

// The node of that name or index that is a T already, else a new one.
template <class T>
Node& child(std::vector<Member>& members, Step const& step) {
  for (auto& member : members)
    if (member.name == step.name && member.index == step.index.value_or(0) &&
        std::holds_alternative<T>(member.node.value))
      return member.node;
  members.push_back({step.name, step.index.value_or(0), Node{T{}}});
  return members.back().node;
}

void put(Object& root, std::vector<Step> const& steps, Node value) {
  auto* members = &root.members;
  for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
    if (steps[i + 1].index)
      members = &std::get<List>(child<List>(*members, steps[i]).value).items;
    else
      members = &std::get<Object>(child<Object>(*members, steps[i]).value).members;
  }
  members->push_back({steps.back().name, steps.back().index.value_or(0), std::move(value)});
}

Refused bad_name(Decoded const& name, std::size_t place) {
  auto const at = std::to_string(place);
  auto const code = name.broken ? name.broken->code : std::string_view{"too_long"};
  if (!name.broken)
    return refused(
        code, "the name of field " + at + " of the form has too many bytes", "up to " + std::to_string(longest_name),
        {{"most", static_cast<std::int64_t>(longest_name)}, {"given", static_cast<std::int64_t>(name.text.size())}});
  return refused(code, "the name of field " + at + " of the form cannot be read", "percent-encoded UTF-8",
                 {{"at", name.broken->at}});
}

}  // namespace

Checked<Source> form_source(std::string_view body, Limits const& limits) {
  if (body.size() > limits.bytes) return too_large(limits.bytes);
  auto kept = std::make_shared<std::deque<std::string>>();
  Object root;
  std::size_t count = 0;
  for (auto rest = body; !rest.empty();) {
    auto const ampersand = rest.find('&');
    auto const pair = rest.substr(0, ampersand);
    rest.remove_prefix(ampersand == std::string_view::npos ? rest.size() : ampersand + 1);
    if (pair.empty()) continue;
    if (++count > limits.fields) return too_many_fields(limits.fields);
    auto const equals = pair.find('=');
    auto name = decode(pair.substr(0, equals));
    if (name.broken || name.text.size() > longest_name) return bad_name(name, count);
    auto value = decode(equals == std::string_view::npos ? std::string_view{} : pair.substr(equals + 1));
    auto const steps = steps_of(kept->emplace_back(std::move(name.text)));
    if (steps.size() > limits.depth) return too_deep(limits.depth);
    if (value.broken)
      put(root, steps, Node{*value.broken});
    else
      put(root, steps, Node{std::string_view{kept->emplace_back(std::move(value.text))}});
  }
  return Source(Format::form, std::move(root), std::move(kept));
}

}  // namespace amity::fields
