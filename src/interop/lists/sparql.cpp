// SPDX-License-Identifier: Apache-2.0
// SPARQL 1.1 query results in JSON, read as a stream: whatever its size, one result is in memory at a time.
#include "columns.h"
#include "json_feed.h"

#include <boost/json/basic_parser_impl.hpp>

#include <algorithm>
#include <functional>

namespace amity::interop::lists {
namespace {

namespace json = boost::json;

constexpr std::size_t sampled = 200;

// Follows the path head.vars[*] and results.bindings[*].<variable>.{type,value}.
struct SparqlHandler {
  static constexpr std::size_t max_object_size = std::size_t(-1);
  static constexpr std::size_t max_array_size = std::size_t(-1);
  static constexpr std::size_t max_key_size = 1 << 16;
  static constexpr std::size_t max_string_size = 1 << 20;

  explicit SparqlHandler(std::function<bool(ShapedRow)> on_row) : on_row_(std::move(on_row)) {}

  bool on_document_begin(json::error_code&) { return true; }
  bool on_document_end(json::error_code&) { return true; }
  bool on_array_begin(json::error_code&) {
    if (path_is({"results", "bindings"})) has_bindings = true;
    return open(true);
  }
  bool on_array_end(std::size_t, json::error_code&) { return close(); }
  bool on_object_begin(json::error_code&) {
    open(false);
    if (in_binding() && depth_ == 4) row_ = {++rows, std::vector<std::string>(columns.size())};
    if (in_binding() && depth_ == 5) type_ = value_ = {};
    return true;
  }
  bool on_object_end(std::size_t, json::error_code& ec) {
    if (in_binding() && depth_ == 5) put_term();
    if (in_binding() && depth_ == 4 && !on_row_(std::move(row_))) {
      ec = json::error::incomplete;  // any error: it ends the parse, the reason is kept by on_row
      return false;
    }
    return close();
  }
  bool on_key_part(json::string_view part, std::size_t, json::error_code&) {
    key_.append(part.data(), part.size());
    return true;
  }
  bool on_key(json::string_view part, std::size_t, json::error_code&) {
    key_.append(part.data(), part.size());
    path_.back() = std::move(key_);
    key_.clear();
    return true;
  }
  bool on_string_part(json::string_view part, std::size_t, json::error_code&) {
    text_.append(part.data(), part.size());
    return true;
  }
  bool on_string(json::string_view part, std::size_t, json::error_code&) {
    text_.append(part.data(), part.size());
    if (depth_ == 3 && path_[0] == "head" && path_[1] == "vars") columns.push_back(text_);
    if (in_binding() && depth_ == 5 && path_.back() == "type") type_ = text_;
    if (in_binding() && depth_ == 5 && path_.back() == "value") value_ = text_;
    text_.clear();
    return true;
  }
  bool on_number_part(json::string_view, json::error_code&) { return true; }
  bool on_int64(std::int64_t, json::string_view, json::error_code&) { return true; }
  bool on_uint64(std::uint64_t, json::string_view, json::error_code&) { return true; }
  bool on_double(double, json::string_view, json::error_code&) { return true; }
  bool on_bool(bool, json::error_code&) { return true; }
  bool on_null(json::error_code&) { return true; }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }

  std::vector<std::string> columns;
  std::int64_t rows{};
  bool has_bindings{false};

 private:
  bool open(bool) {
    path_.emplace_back();
    ++depth_;
    return true;
  }
  bool close() {
    path_.pop_back();
    --depth_;
    return true;
  }
  bool path_is(std::initializer_list<std::string_view> keys) const {
    return path_.size() == keys.size() && std::equal(keys.begin(), keys.end(), path_.begin());
  }
  bool in_binding() const { return depth_ >= 4 && path_[0] == "results" && path_[1] == "bindings"; }

  // A blank node names nothing outside its own file: no value.
  void put_term() {
    auto const& variable = path_[3];
    auto at = std::find(columns.begin(), columns.end(), variable);
    if (at == columns.end()) {
      columns.push_back(variable);
      at = columns.end() - 1;
    }
    auto const column = static_cast<std::size_t>(at - columns.begin());
    if (row_.fields.size() <= column) row_.fields.resize(column + 1);
    if (type_ != "bnode") row_.fields[column] = std::move(value_);
  }

  std::function<bool(ShapedRow)> on_row_;
  std::vector<std::string> path_;
  std::size_t depth_{0};
  std::string key_, text_, type_, value_;
  ShapedRow row_;
};

class SparqlReader {
 public:
  SparqlReader(std::string name, WorldFiles const& files)
      : name_(std::move(name)),
        files_(files),
        parser_(json::parse_options{}, [this](ShapedRow row) { return take(std::move(row)); }) {
    parsed_.format = "sparql-json";
    parsed_.ties_file = name_;
  }

  Result<ParsedList> read(std::istream& in) {
    auto const [ec, done] = feed_json(in, parser_);
    if (broken_) return Failure{*broken_};
    if (ec) return not_whole(ec, done);
    if (!parser_.handler().has_bindings)
      return fail(Errc::invalid, name_ + " is JSON, but has no results.bindings", "results", "SPARQL JSON results");
    if (!taker_ && !sample_.empty() && !start()) return Failure{*broken_};
    return std::move(parsed_);
  }

 private:
  Failure not_whole(json::error_code const& ec, std::size_t done) const {
    auto const where = "byte " + std::to_string(done);
    if (ec == json::error::string_too_large)
      return fail(Errc::invalid, name_ + ", before " + where + ": a text is longer than 1 MiB", where,
                  "a shorter text");
    return fail(Errc::invalid, name_ + ", " + where + ": this is not whole JSON (" + ec.message() + ")", where,
                "the whole answer of the query service");
  }

  bool start() {
    for (auto& row : sample_) row.fields.resize(parser_.handler().columns.size());
    auto map = map_columns(parser_.handler().columns, sample_, files_);
    if (!map) {
      broken_ = map.error();
      broken_->message = name_ + ": " + broken_->message;
      return false;
    }
    taker_.emplace(parsed_, std::move(*map), name_, parsed_.source(files_.source));
    for (auto const& row : sample_) taker_->take(row);
    return true;
  }

  bool take(ShapedRow row) {
    if (taker_) {
      taker_->take(row);
      return true;
    }
    sample_.push_back(std::move(row));
    return sample_.size() < sampled || start();
  }

  std::string name_;
  WorldFiles const& files_;
  ParsedList parsed_;
  std::vector<ShapedRow> sample_;
  std::optional<ShapedTaker> taker_;
  std::optional<Error> broken_;
  json::basic_parser<SparqlHandler> parser_;
};

}  // namespace

Result<ParsedList> parse_sparql(NamedStream results, WorldFiles const& files) {
  return SparqlReader(std::move(results.name), files).read(results.in);
}

}  // namespace amity::interop::lists
