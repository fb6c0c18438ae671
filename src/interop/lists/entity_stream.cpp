// SPDX-License-Identifier: Apache-2.0
#include "entity_stream.h"

#include "json_feed.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value_stack.hpp>

#include <string_view>

namespace amity::interop::lists {
namespace {

namespace json = boost::json;

constexpr std::size_t largest_entity = std::size_t{64} << 20U;

// Builds a value for each entity and for each member of the outermost object; forgets it when it was taken.
struct EntityHandler {
  static constexpr std::size_t max_object_size = std::size_t(-1);
  static constexpr std::size_t max_array_size = std::size_t(-1);
  static constexpr std::size_t max_key_size = 1 << 16;
  static constexpr std::size_t max_string_size = 1 << 20;

  explicit EntityHandler(std::function<void(json::value const&)> const& take) : take_(take) {}

  bool on_document_begin(json::error_code&) { return true; }
  bool on_document_end(json::error_code&) {
    if (top_.contains("claims")) take_(std::move(top_));
    return true;
  }
  bool on_object_begin(json::error_code& ec) { return open('{', ec); }
  bool on_array_begin(json::error_code& ec) { return open('[', ec); }
  bool on_object_end(std::size_t n, json::error_code&) {
    if (nested_ == 0) return leave();
    stack_.push_object(n);
    return close();
  }
  bool on_array_end(std::size_t n, json::error_code&) {
    if (nested_ == 0) return leave();
    stack_.push_array(n);
    return close();
  }
  bool on_key_part(json::string_view part, std::size_t, json::error_code& ec) {
    if (nested_ == 0)
      key_part_.append(part.data(), part.size());
    else
      stack_.push_chars(part);
    return weigh(part.size(), ec);
  }
  bool on_key(json::string_view part, std::size_t, json::error_code& ec) {
    if (nested_ > 0) {
      stack_.push_key(part);
      return weigh(part.size(), ec);
    }
    key_part_.append(part.data(), part.size());
    key_ = std::move(key_part_);
    key_part_.clear();
    return true;
  }
  bool on_string_part(json::string_view part, std::size_t, json::error_code& ec) {
    if (built_here()) stack_.push_chars(part);
    return weigh(part.size(), ec);
  }
  bool on_string(json::string_view part, std::size_t, json::error_code& ec) {
    return scalar([&] { stack_.push_string(part); }) && weigh(part.size(), ec);
  }
  bool on_number_part(json::string_view, json::error_code&) { return true; }
  bool on_int64(std::int64_t value, json::string_view, json::error_code&) {
    return scalar([&] { stack_.push_int64(value); });
  }
  bool on_uint64(std::uint64_t value, json::string_view, json::error_code&) {
    return scalar([&] { stack_.push_uint64(value); });
  }
  bool on_double(double value, json::string_view, json::error_code&) {
    return scalar([&] { stack_.push_double(value); });
  }
  bool on_bool(bool value, json::error_code&) {
    return scalar([&] { stack_.push_bool(value); });
  }
  bool on_null(json::error_code&) {
    return scalar([&] { stack_.push_null(); });
  }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }

  bool has_entities{false};  // it has a place for them, though it may be empty
  bool too_large{false};

 private:
  // Whether a value that begins here is built: an entity, or a member of the outermost object.
  bool begins_here() const {
    if (depth_ == 1) return outermost_ == '[' || key_ != "entities";
    return depth_ == 2 && in_entities_;
  }
  bool built_here() const { return nested_ > 0 || begins_here(); }

  bool open(char bracket, json::error_code& ec) {
    if (nested_ > 0) {
      ++nested_;
      return weigh(1, ec);
    }
    if (depth_ > 0 && begins_here()) {
      nested_ = 1;
      weight_ = 0;
      return true;
    }
    if (depth_ == 0) outermost_ = bracket;
    if (depth_ == 0 && bracket == '[') has_entities = true;
    if (depth_ == 1) in_entities_ = has_entities = true;
    ++depth_;
    return true;
  }
  bool close() {
    if (--nested_ == 0) finish();
    return true;
  }
  bool leave() {
    if (--depth_ == 1) in_entities_ = false;
    return true;
  }
  template <class Push>
  bool scalar(Push const& push) {
    if (!built_here() || depth_ == 0) return true;
    push();
    if (nested_ == 0) finish();
    return true;
  }
  void finish() {
    auto value = stack_.release();
    stack_.reset();
    weight_ = 0;
    if (depth_ == 1 && outermost_ == '{') {
      if (key_ == "claims") has_entities = true;
      top_[key_] = std::move(value);
    } else {
      take_(value);
    }
  }
  bool weigh(std::size_t bytes, json::error_code& ec) {
    weight_ += bytes + 16;
    if (weight_ <= largest_entity) return true;
    too_large = true;
    ec = json::error::array_too_large;
    return false;
  }

  std::function<void(json::value const&)> const& take_;
  json::value_stack stack_;
  json::object top_;
  std::string key_, key_part_;
  char outermost_{};
  bool in_entities_{false};
  std::size_t depth_{0};   // of what is not built
  std::size_t nested_{0};  // within what is built
  std::size_t weight_{0};
};

}  // namespace

Result<void> each_entity(std::istream& in, std::string const& name,
                         std::function<void(json::value const&)> const& take) {
  json::parse_options options;
  options.max_depth = 64;
  json::basic_parser<EntityHandler> parser(options, take);
  auto const [ec, done] = feed_json(in, parser);
  auto const where = "byte " + std::to_string(done);
  if (parser.handler().too_large)
    return fail(Errc::invalid, name + ", before " + where + ": an entity is larger than 64 MiB", where,
                "an entity document of Wikidata");
  if (ec == json::error::string_too_large)
    return fail(Errc::invalid, name + ", before " + where + ": a text is longer than 1 MiB", where, "a shorter text");
  if (ec)
    return fail(Errc::invalid, name + ", " + where + ": this is not whole JSON (" + ec.message() + ")", where,
                "the whole document");
  if (parser.handler().has_entities) return {};
  return fail(Errc::invalid, name + " is JSON, but no Wikidata entity and no query result", name,
              R"(an entity document with "claims", or SPARQL JSON results)");
}

}  // namespace amity::interop::lists
