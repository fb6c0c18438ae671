// SPDX-License-Identifier: Apache-2.0
// The register's JSON read as a stream: one record of its lists is in memory at a time.
#include "register_content.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value.hpp>
#include <boost/json/value_stack.hpp>

#include <charconv>
#include <fstream>
#include <functional>

namespace amity::interop::lists {
namespace {

namespace json = boost::json;

constexpr std::size_t most_record_bytes = 16U << 20U;

// Follows the document's own members; each element of a list in it is built up and handed over.
struct RecordHandler {
  static constexpr std::size_t max_object_size = std::size_t(-1);
  static constexpr std::size_t max_array_size = std::size_t(-1);
  static constexpr std::size_t max_key_size = 1 << 10;
  static constexpr std::size_t max_string_size = 1 << 20;

  using OnRecord = std::function<void(std::string const& list, std::int64_t number, json::value)>;
  explicit RecordHandler(OnRecord on_record) : on_record_(std::move(on_record)) {}

  bool on_document_begin(json::error_code&) { return true; }
  bool on_document_end(json::error_code&) { return true; }
  bool on_object_begin(json::error_code&) { return open(); }
  bool on_array_begin(json::error_code&) { return open(); }
  bool on_object_end(std::size_t n, json::error_code& ec) {
    if (building()) stack_.push_object(n);
    return close(ec);
  }
  bool on_array_end(std::size_t n, json::error_code& ec) {
    if (building()) stack_.push_array(n);
    return close(ec);
  }
  bool on_key_part(json::string_view part, std::size_t, json::error_code& ec) {
    if (building())
      stack_.push_chars(part);
    else
      key_.append(part.data(), part.size());
    return count(part.size(), ec);
  }
  bool on_key(json::string_view part, std::size_t, json::error_code& ec) {
    if (building()) {
      stack_.push_key(part);
    } else {
      key_.append(part.data(), part.size());
      if (depth_ == 1) {
        list_ = std::move(key_);
        number_ = 0;
      }
      key_.clear();
    }
    return count(part.size(), ec);
  }
  bool on_string_part(json::string_view part, std::size_t, json::error_code& ec) {
    if (building())
      stack_.push_chars(part);
    else
      text_.append(part.data(), part.size());
    return count(part.size(), ec);
  }
  bool on_string(json::string_view part, std::size_t, json::error_code& ec) {
    if (building()) {
      stack_.push_string(part);
    } else {
      text_.append(part.data(), part.size());
      if (depth_ == 1 && list_ == "format") format = text_;
      text_.clear();
    }
    return count(part.size(), ec);
  }
  bool on_number_part(json::string_view, json::error_code&) { return true; }
  bool on_int64(std::int64_t value, json::string_view, json::error_code&) {
    if (building()) stack_.push_int64(value);
    if (depth_ == 1 && list_ == "version") version = value;
    return true;
  }
  bool on_uint64(std::uint64_t value, json::string_view, json::error_code&) {
    if (building()) stack_.push_uint64(value);
    return true;
  }
  bool on_double(double value, json::string_view, json::error_code&) {
    if (building()) stack_.push_double(value);
    return true;
  }
  bool on_bool(bool value, json::error_code&) {
    if (building()) stack_.push_bool(value);
    return true;
  }
  bool on_null(json::error_code&) {
    if (building()) stack_.push_null();
    return true;
  }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }

  std::string format;
  std::int64_t version{};

 private:
  // Inside an element of a list that is a member of the document.
  bool building() const { return depth_ >= 3; }
  bool open() {
    if (++depth_ == 3) {
      stack_.reset();
      bytes_ = 0;
    }
    return true;
  }
  bool close(json::error_code&) {
    if (depth_-- == 3) on_record_(list_, ++number_, stack_.release());
    return true;
  }
  bool count(std::size_t bytes, json::error_code& ec) {
    bytes_ += bytes;
    if (bytes_ <= most_record_bytes) return true;
    ec = json::error::string_too_large;
    return false;
  }

  OnRecord on_record_;
  json::value_stack stack_;
  std::size_t depth_{0};
  std::size_t bytes_{0};
  std::int64_t number_{0};
  std::string list_, key_, text_;
};

std::string text_of(json::value const& value) {
  if (auto const* text = value.if_string()) return std::string(*text);
  if (value.is_int64()) return std::to_string(value.get_int64());
  if (value.is_uint64()) return std::to_string(value.get_uint64());
  if (value.is_double()) return exports::decimal_text(value.get_double());
  if (value.is_bool()) return value.get_bool() ? "true" : "false";
  return {};
}

using NamedFields = std::vector<std::pair<std::string, std::string>>;

class RegisterDocument {
 public:
  explicit RegisterDocument(std::string file) : file_(std::move(file)), taker_("amity-register-json") {}

  void take(std::string const& list, std::int64_t number, json::value const& value) {
    auto const* record = value.if_object();
    if (record == nullptr) return;
    number_ = number;
    if (list == "offices") {
      put(exports::RegisterTable::offices, *record, {});
      each(*record, "names", exports::RegisterTable::office_names, {{"office", member(*record, "office")}});
      each(*record, "regions", exports::RegisterTable::office_regions, {{"office", member(*record, "office")}});
    } else if (list == "sources") {
      put(exports::RegisterTable::sources, *record, {});
    } else if (list == "cities") {
      put(exports::RegisterTable::cities, *record, {});
      each(*record, "names", exports::RegisterTable::city_names, {{"city", member(*record, "id")}});
      each(*record, "populations", exports::RegisterTable::populations, {{"city", member(*record, "id")}});
    } else if (list == "partnerships") {
      NamedFields const ends{{"a", member(*record, "a")}, {"b", member(*record, "b")}};
      each(*record, "assertions", exports::RegisterTable::assertions, ends);
      each(*record, "moves", exports::RegisterTable::moves, ends);
    }
  }
  RegisterContent finish() { return taker_.finish(); }

 private:
  static std::string member(json::object const& record, std::string_view name) {
    auto const* value = record.if_contains(name);
    return value == nullptr ? std::string{} : text_of(*value);
  }

  void put(exports::RegisterTable table, json::object const& record, NamedFields above) {
    RegisterRow row{table, file_, number_, std::move(above)};
    for (auto const& [name, value] : record)
      if (!value.is_structured()) row.fields.emplace_back(std::string(name), text_of(value));
    taker_.take(row);
  }

  void each(json::object const& record, std::string_view name, exports::RegisterTable table, NamedFields const& above) {
    auto const* list = record.if_contains(name);
    if (list == nullptr || !list->is_array()) return;
    for (auto const& one : list->get_array())
      if (one.is_object()) put(table, one.get_object(), above);
  }

  std::string file_;
  RegisterTaker taker_;
  std::int64_t number_{};
};

}  // namespace

Result<RegisterContent> read_register_json(std::filesystem::path const& file) {
  auto const name = file.filename().string();
  std::ifstream in(file, std::ios::binary);
  if (!in) return fail(Errc::unavailable, file.string() + " cannot be read", name);
  RegisterDocument document(name);
  json::basic_parser<RecordHandler> parser(json::parse_options{},
                                           [&](std::string const& list, std::int64_t number, json::value const& value) {
                                             document.take(list, number, value);
                                           });
  std::string buffer(1 << 16, '\0');
  std::size_t done = 0;
  json::error_code ec;
  while (in && !ec && !parser.done()) {
    in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    auto const got = static_cast<std::size_t>(in.gcount());
    if (got == 0) break;
    done += parser.write_some(true, buffer.data(), got, ec);
  }
  if (!ec && !parser.done()) parser.write_some(false, "", 0, ec);
  if (ec)
    return fail(Errc::invalid,
                name + ", byte " + std::to_string(done) + ": this is not whole JSON (" + ec.message() + ")",
                "byte " + std::to_string(done), "the whole file as amity export writes it");
  if (parser.handler().format != "amity-register" || parser.handler().version != 1)
    return fail(Errc::invalid, name + " is of another format or version than this program reads", "version",
                "format amity-register, version 1");
  return document.finish();
}

}  // namespace amity::interop::lists
