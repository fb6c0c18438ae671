// SPDX-License-Identifier: Apache-2.0
// Boost.JSON's parser with a handler of our own: its values keep only the last of members with the same name.
#include "fields/source.h"
#include "fields/trouble.h"
#include "whole_input.h"

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <deque>

namespace amity::fields {
namespace {

using boost::json::string_view;
using boost::system::error_code;

enum class Stop { none, depth, count };

// Builds the tree: `open` are the lists and objects that are not closed yet, the innermost last.
class TreeHandler {
 public:
  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

  explicit TreeHandler(Limits const& limits) : limits_(limits) {}

  bool on_document_begin(error_code&) { return true; }
  bool on_document_end(error_code&) { return true; }
  bool on_object_begin(error_code& failed) { return begin(Node{Object{}}, failed); }
  bool on_object_end(std::size_t, error_code& failed) { return end(failed); }
  bool on_array_begin(error_code& failed) { return begin(Node{List{}}, failed); }
  bool on_array_end(std::size_t, error_code& failed) { return end(failed); }
  bool on_key_part(string_view part, std::size_t, error_code&) { return add_part(part); }
  bool on_key(string_view part, std::size_t, error_code&) {
    add_part(part);
    open_.back().name = keep();
    return true;
  }
  bool on_string_part(string_view part, std::size_t, error_code&) { return add_part(part); }
  bool on_string(string_view part, std::size_t, error_code& failed) {
    add_part(part);
    return put(Node{keep()}, failed);
  }
  bool on_number_part(string_view, error_code&) { return true; }
  bool on_int64(std::int64_t number, string_view, error_code& failed) { return put(Node{number}, failed); }
  bool on_uint64(std::uint64_t number, string_view, error_code& failed) {
    return put(Node{static_cast<double>(number)}, failed);  // larger than any std::int64_t
  }
  bool on_double(double number, string_view, error_code& failed) { return put(Node{number}, failed); }
  bool on_bool(bool value, error_code& failed) { return put(Node{value}, failed); }
  bool on_null(error_code& failed) { return put(Node{Null{}}, failed); }
  bool on_comment_part(string_view, error_code&) { return true; }
  bool on_comment(string_view, error_code&) { return true; }

  Stop stopped() const { return stopped_; }
  Node& root() { return root_; }
  std::shared_ptr<void const> kept() const { return kept_; }

 private:
  struct Open {
    Node node;
    std::string_view name{};  // of the member that comes next
  };

  bool stop(Stop why, error_code& failed) {
    stopped_ = why;
    failed = boost::system::errc::make_error_code(boost::system::errc::value_too_large);
    return false;
  }
  bool begin(Node node, error_code& failed) {
    if (open_.size() == limits_.depth) return stop(Stop::depth, failed);
    open_.push_back({std::move(node)});
    return true;
  }
  bool end(error_code& failed) {
    auto node = std::move(open_.back().node);
    open_.pop_back();
    return put(std::move(node), failed);
  }
  bool put(Node node, error_code& failed) {
    if (++count_ > limits_.fields) return stop(Stop::count, failed);
    if (open_.empty()) {
      root_ = std::move(node);
    } else if (auto* list = std::get_if<List>(&open_.back().node.value)) {
      auto const index = list->items.size();
      list->items.push_back({{}, index, std::move(node)});
    } else {
      std::get<Object>(open_.back().node.value).members.push_back({open_.back().name, 0, std::move(node)});
    }
    return true;
  }
  bool add_part(string_view part) {
    text_.append(part.data(), part.size());
    return true;
  }
  std::string_view keep() { return kept_->emplace_back(std::exchange(text_, {})); }

  Limits const& limits_;
  std::vector<Open> open_;
  Node root_{};
  std::string text_;
  std::shared_ptr<std::deque<std::string>> kept_{std::make_shared<std::deque<std::string>>()};
  std::size_t count_{0};
  Stop stopped_{Stop::none};
};

Refused malformed(std::string_view text, std::size_t at, std::string const& why) {
  auto const line =
      1 + static_cast<std::int64_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
  return refused("malformed",
                 "it is no JSON: " + why + " in line " + std::to_string(line) + ", at byte " + std::to_string(at + 1),
                 "a JSON object in UTF-8", {{"at", static_cast<std::int64_t>(at) + 1}, {"line", line}}, line);
}

}  // namespace

Checked<Source> json_source(std::string_view text, Limits const& limits) {
  if (text.size() > limits.bytes) return too_large(limits.bytes);
  boost::json::parse_options options;
  options.max_depth = limits.depth + 1;  // the handler's own limit comes first, and tells itself apart
  boost::json::basic_parser<TreeHandler> parser(options, limits);
  error_code failed;
  auto const read = parser.write_some(false, text.data(), text.size(), failed);
  switch (parser.handler().stopped()) {
    case Stop::depth:
      return too_deep(limits.depth);
    case Stop::count:
      return too_many_fields(limits.fields);
    case Stop::none:
      break;
  }
  if (failed) return malformed(text, std::min(read, text.size()), failed.message());
  if (read < text.size()) return malformed(text, read, "something follows its end");
  auto& root = parser.handler().root();
  auto* object = std::get_if<Object>(&root.value);
  if (object == nullptr) {
    auto const given = std::string(type_name(root));
    return refused("wrong_type", "it is not an object", "an object", {{"given", given}, {"wanted", "object"}});
  }
  return Source(Format::json, std::move(*object), parser.handler().kept());
}

}  // namespace amity::fields
