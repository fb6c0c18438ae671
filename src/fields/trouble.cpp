// SPDX-License-Identifier: Apache-2.0
#include "fields/trouble.h"

#include "core/utf8.h"

#include <algorithm>
#include <charconv>

namespace amity::fields {
namespace {

std::string with_article(std::string_view type) {
  if (type == "null") return "null";
  auto words = (type == "object" ? "an " : "a ") + std::string(type);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string written(double number) {
  char text[32];
  auto const end = std::to_chars(text, text + sizeof text, number).ptr;
  return {text, end};
}

}  // namespace

std::string_view type_name(Node const& node) {
  struct Name {
    std::string_view operator()(Null) const { return "null"; }
    std::string_view operator()(bool) const { return "boolean"; }
    std::string_view operator()(std::int64_t) const { return "number"; }
    std::string_view operator()(double) const { return "number"; }
    std::string_view operator()(std::string_view) const { return "text"; }
    std::string_view operator()(List const&) const { return "list"; }
    std::string_view operator()(Object const&) const { return "object"; }
    std::string_view operator()(Unreadable) const { return "text"; }
  };
  return std::visit(Name{}, node.value);
}

std::string text_of(Node const& node) {
  struct Text {
    std::string operator()(Null) const { return {}; }
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(double value) const { return written(value); }
    std::string operator()(std::string_view value) const { return utf8::repaired(value); }
    std::string operator()(List const&) const { return {}; }
    std::string operator()(Object const&) const { return {}; }
    std::string operator()(Unreadable) const { return {}; }
  };
  return std::visit(Text{}, node.value);
}

Trouble wrong_type(Node const& given, std::string_view wanted) {
  auto const type = type_name(given);
  return {"wrong_type",
          "is " + with_article(type) + ", not " + with_article(wanted),
          with_article(wanted),
          {{"given", std::string(type)}, {"wanted", std::string(wanted)}}};
}

Trouble out_of_range(std::string const& least, std::string const& most, std::string_view what) {
  auto const words = least.empty()  ? "up to " + most
                     : most.empty() ? "from " + least + " up"
                                    : "from " + least + " to " + most;
  auto const* const bounds = least.empty() ? "most" : most.empty() ? "least" : "both";
  return {"out_of_range",
          "is not " + words,
          std::string(what) + " " + words,
          {{"bounds", bounds}, {"least", least}, {"most", most}}};
}

Trouble trouble_of(Error const& error, std::string_view accepted) {
  auto const& remedy = error.remedy;
  return {code_of(error.code), "is not accepted", remedy.empty() ? std::string(accepted) : remedy, {}, error.message};
}

}  // namespace amity::fields
