// SPDX-License-Identifier: Apache-2.0
#include "fields/source.h"
#include "whole_input.h"

#include <toml++/toml.h>

#include <deque>
#include <sstream>

namespace amity::fields {
namespace {

class TomlTree {
 public:
  explicit TomlTree(std::size_t most) : most_(most) {}

  Object object(toml::table const& table) {
    Object made;
    for (auto const& [key, node] : table) made.members.push_back({keep(std::string(key.str())), 0, one(node)});
    return made;
  }
  std::size_t count() const { return count_; }
  std::shared_ptr<void const> kept() const { return kept_; }

 private:
  Node one(toml::node const& node) {
    Node made{Null{}, static_cast<std::int64_t>(node.source().begin.line)};
    if (++count_ > most_) return made;
    if (auto const* table = node.as_table()) {
      made.value = object(*table);
    } else if (auto const* array = node.as_array()) {
      List list;
      for (auto const& item : *array) list.items.push_back({{}, list.items.size(), one(item)});
      made.value = std::move(list);
    } else if (auto const* text = node.as_string()) {
      made.value = keep(text->get());
    } else if (auto const* integer = node.as_integer()) {
      made.value = integer->get();
    } else if (auto const* number = node.as_floating_point()) {
      made.value = number->get();
    } else if (auto const* truth = node.as_boolean()) {
      made.value = truth->get();
    } else {
      made.value = keep(written(node));
    }
    return made;
  }
  // Dates and times are texts, as they are written.
  static std::string written(toml::node const& node) {
    std::ostringstream out;
    if (auto const* date = node.as_date()) out << date->get();
    if (auto const* time = node.as_time()) out << time->get();
    if (auto const* both = node.as_date_time()) out << both->get();
    return out.str();
  }
  std::string_view keep(std::string text) { return kept_->emplace_back(std::move(text)); }

  std::size_t most_;
  std::size_t count_{0};
  std::shared_ptr<std::deque<std::string>> kept_{std::make_shared<std::deque<std::string>>()};
};

}  // namespace

Checked<Source> toml_source(std::string_view text, Limits const& limits) {
  if (text.size() > limits.bytes) return too_large(limits.bytes);
  toml::table table;
  try {
    table = toml::parse(text);
  } catch (toml::parse_error const& error) {
    auto const line = static_cast<std::int64_t>(error.source().begin.line);
    return refused("malformed", std::string(error.description()), "TOML", {{"at", std::int64_t{0}}, {"line", line}},
                   line);
  }
  TomlTree tree(limits.fields);
  auto root = tree.object(table);
  if (tree.count() > limits.fields) return too_many_fields(limits.fields);
  return Source(Format::toml, std::move(root), tree.kept());
}

}  // namespace amity::fields
