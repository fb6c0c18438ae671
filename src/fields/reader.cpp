// SPDX-License-Identifier: Apache-2.0
#include "fields/reader.h"

#include "core/utf8.h"
#include "fields/nearest.h"
#include "text.h"

#include <algorithm>

namespace amity::fields {
namespace {

constexpr std::size_t shown_bytes = 80;

std::string joined(std::span<std::string const> words) {
  std::string list;
  for (auto const& word : words) list += (list.empty() ? "" : ", ") + word;
  return list;
}

std::string_view noun_of(Format format) {
  switch (format) {
    case Format::row:
      return "column";
    case Format::query:
      return "parameter";
    case Format::toml:
      return "setting";
    case Format::form:
    case Format::json:
      return "field";
  }
  return "field";
}

bool is_inside(std::string_view field, std::string_view path) {
  if (!field.starts_with(path)) return false;
  return field.size() == path.size() || field[path.size()] == '.' || field[path.size()] == '[';
}

}  // namespace

Presence presence_of(Node const& node) {
  if (std::holds_alternative<Null>(node.value)) return Presence::null;
  auto const* text = std::get_if<std::string_view>(&node.value);
  return text != nullptr && trimmed(*text).empty() ? Presence::empty : Presence::given;
}

Reader::Reader(Source const& source, Limits const& limits)
    : format_(source.format()), findings_(&own_findings_), names_(&own_names_) {
  own_findings_.most = limits.errors;
  own_names_.object = &source.root();
  own_names_.taken.resize(source.root().members.size());
}

Reader::Reader(Reader& outside, Object const& members, std::string path)
    : format_(outside.format_), findings_(outside.findings_), names_(&own_names_), path_(std::move(path)) {
  own_names_.object = &members;
  own_names_.taken.resize(members.members.size());
}

Reader::Reader(Reader& outside, std::string prefix, ByPrefix /*columns of the same row*/)
    : format_(outside.format_),
      findings_(outside.findings_),
      names_(outside.names_),
      path_(outside.path_),
      prefix_(std::move(prefix)) {}

std::string Reader::path_of(std::string_view name) const { return path_ + prefix_ + std::string(name); }

Node const* Reader::peek(std::string_view name) const {
  for (auto const& member : names_->object->members)
    if (member.name.size() == prefix_.size() + name.size() && member.name.starts_with(prefix_) &&
        member.name.ends_with(name))
      return &member.node;
  return nullptr;
}

std::vector<Node const*> Reader::take(std::string_view name) {
  std::vector<Node const*> nodes;
  auto const full = prefix_ + std::string(name);
  names_->asked.push_back(full);
  auto const& members = names_->object->members;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (members[i].name != full) continue;
    names_->taken[i] = true;
    nodes.push_back(&members[i].node);
  }
  return nodes;
}

std::int64_t Reader::line() const {
  auto const& members = names_->object->members;
  return format_ == Format::row && !members.empty() ? members.front().node.line : 0;
}

Presence Reader::presence(std::string_view name) const {
  auto const* node = peek(name);
  return node == nullptr ? Presence::absent : presence_of(*node);
}

Node const* Reader::look_up(std::string_view name, Wanted wanted, Privacy privacy) {
  if (privacy == Privacy::personal) names_->personal.push_back(prefix_ + std::string(name));
  auto const nodes = take(name);
  if (nodes.size() > 1) {
    auto const times = std::to_string(nodes.size());
    report(path_of(name), *nodes[1],
           {"duplicate",
            "stands there " + times + " times",
            "it once",
            {{"times", static_cast<std::int64_t>(nodes.size())}},
            "it stands there " + times + " times"},
           Privacy::personal);
    return nullptr;
  }
  auto const presence = nodes.empty() ? Presence::absent : presence_of(*nodes.front());
  if (presence == Presence::given) return nodes.front();
  if (wanted == Wanted::always) report_absence(name, presence, nodes.empty() ? 0 : nodes.front()->line);
  return nullptr;
}

Trouble Reader::absence(Presence presence) {
  if (presence == Presence::empty) return {"empty", "is empty", "a value"};
  if (presence == Presence::null) return {"no_value", "is null", "a value"};
  return {"missing", "is missing", "a value"};
}

void Reader::report_absence(std::string_view name, Presence presence, std::int64_t line) {
  // A row's fields are all of one line, also one that it has not.
  report(path_of(name), Node{Null{}, line == 0 ? this->line() : line}, absence(presence), Privacy::open);
}

void Reader::report(std::string path, Node const& node, Trouble const& trouble, Privacy privacy) {
  auto const value = privacy == Privacy::personal ? std::string{} : text_of(node);
  auto shown = std::string(utf8::cut(trimmed(value), shown_bytes));
  auto message = trouble.sentence;
  if (message.empty() || privacy == Privacy::personal)
    message = (shown.empty() ? "it" : "\"" + shown + "\"") + " " + trouble.says;
  add({std::move(path), std::move(shown), std::move(message), trouble.remedy, std::string(trouble.code),
       trouble.arguments, node.line});
}

void Reader::add(FieldError error) {
  if (findings_->errors.size() < findings_->most || findings_->errors.empty())
    findings_->errors.push_back(std::move(error));
  else
    ++findings_->left_out;
}

bool Reader::ok(std::string_view name) const {
  auto const path = path_of(name);
  return std::none_of(findings_->errors.begin(), findings_->errors.end(),
                      [&](FieldError const& error) { return is_inside(error.field, path); });
}

Errors Reader::errors() const { return {findings_->errors, findings_->left_out}; }

void Reader::refuse(std::string_view name, Trouble const& trouble) {
  if (!ok(name)) return;
  auto const* node = peek(name);
  auto const& personal = names_->personal;
  auto const hidden = std::find(personal.begin(), personal.end(), prefix_ + std::string(name)) != personal.end();
  report(path_of(name), node == nullptr ? Node{} : *node, trouble, hidden ? Privacy::personal : Privacy::open);
}

void Reader::refuse(std::string_view name, Error const& error) { refuse(name, trouble_of(error)); }

std::vector<std::string_view> Reader::names() const {
  std::vector<std::string_view> names;
  for (auto const& member : names_->object->members)
    if (std::find(names.begin(), names.end(), member.name) == names.end()) names.push_back(member.name);
  return names;
}

void Reader::reject_unknown() {
  std::vector<std::string_view> const known(names_->asked.begin(), names_->asked.end());
  auto const& members = names_->object->members;
  for (std::size_t i = 0; i < members.size(); ++i) {
    auto const& name = members[i].name;
    auto const is_first = std::none_of(members.begin(), members.begin() + static_cast<std::ptrdiff_t>(i),
                                       [&](Member const& earlier) { return earlier.name == name; });
    if (names_->taken[i] || !is_first) continue;
    auto const nearest = nearest_word(name, known);
    auto const shown = std::string(utf8::cut(utf8::repaired(name), shown_bytes));
    auto const hint = nearest.empty() ? "" : "; \"" + std::string(nearest) + "\" was meant?";
    // Its value is not shown: it may be that of a personal field whose name is mistyped.
    report(path_ + shown, Node{Null{}, members[i].node.line},
           {"unknown_field",
            "",
            known.empty() ? "none" : joined(names_->asked),
            {{"nearest", nearest.empty() ? "none" : std::string(nearest)}},
            "there is no " + std::string(noun_of(format_)) + " \"" + shown + "\"" + hint},
           Privacy::open);
  }
}

}  // namespace amity::fields
