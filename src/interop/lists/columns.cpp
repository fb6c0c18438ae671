// SPDX-License-Identifier: Apache-2.0
#include "columns.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace amity::interop::lists {
namespace {

constexpr std::array roles{"a",     "b",     "a_label", "b_label",    "a_country", "b_country", "a_point", "b_point",
                           "a_lat", "a_lon", "b_lat",   "b_lon",      "a_people",  "b_people",  "start",   "start_year",
                           "end",   "kind",  "status",  "confidence", "note",      "said_in"};

std::string lower(std::string_view text) {
  std::string out(text);
  for (auto& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// How many of the values in a column have the shape.
template <class Shape>
bool mostly(std::size_t column, std::vector<ShapedRow> const& sample, Shape const& shape) {
  std::size_t filled = 0;
  std::size_t fits = 0;
  for (auto const& row : sample) {
    if (column >= row.fields.size() || row.fields[column].empty()) continue;
    ++filled;
    fits += shape(row.fields[column]) ? 1 : 0;
  }
  return filled > 0 && fits * 10 >= filled * 8;
}

// What a column's name says of its content, without its side.
std::string_view content_of(std::string_view name) {
  using Rule = std::pair<std::string_view, std::string_view>;
  constexpr std::array rules{
      Rule{"country", "country"}, Rule{"population", "people"}, Rule{"people", "people"}, Rule{"inhabitants", "people"},
      Rule{"coord", "point"},     Rule{"point", "point"},       Rule{"lon", "lon"},       Rule{"lng", "lon"},
      Rule{"lat", "lat"},         Rule{"label", "label"},       Rule{"name", "label"}};
  for (auto const& [word, content] : rules)
    if (contains(name, word)) return content;
  return {};
}

std::string_view tie_role(std::string_view name) {
  using Rule = std::pair<std::string_view, std::string_view>;
  constexpr std::array rules{Rule{"date", "start"},
                             Rule{"start", "start"},
                             Rule{"since", "start"},
                             Rule{"year", "start_year"},
                             Rule{"start_year", "start_year"},
                             Rule{"end", "end"},
                             Rule{"end_year", "end"},
                             Rule{"kind", "kind"},
                             Rule{"status", "status"},
                             Rule{"confidence", "confidence"},
                             Rule{"note", "note"},
                             Rule{"source", "said_in"}};
  for (auto const& [word, role] : rules)
    if (name == word) return role;
  return {};
}

bool starts_with_any(std::string_view name, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return name.starts_with(word); });
}

class Mapper {
 public:
  Mapper(std::vector<std::string> const& columns, std::vector<ShapedRow> const& sample)
      : columns_(columns), sample_(sample) {}

  Result<ColumnMap> map(WorldFiles const& files) {
    if (auto const mapped = take_mappings(files); !mapped) return Failure{mapped.error()};
    find_entities();
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (std::ranges::none_of(map_.columns, [&](auto const& one) { return one.second == i; })) place(i);
    for (auto const* side : {"a", "b"})
      if (!map_.has(side) && !map_.has(std::string(side) + "_label"))
        return fail(
            Errc::invalid,
            "no column names the " + std::string(side == std::string_view("a") ? "one" : "other") + " city of a tie",
            "map", std::string("--map ") + side + "=COLUMN, or " + side + "==NAME for all rows");
    return std::move(map_);
  }

 private:
  Result<void> take_mappings(WorldFiles const& files) {
    for (auto const& [role, column] : files.columns) {
      if (std::ranges::find(roles, role) == roles.end())
        return fail(Errc::invalid, "\"" + role + "\" is no role of a column", "map",
                    "a, b, a_label, a_country, a_point, a_lat, a_lon, a_people (and b_...), start, end, kind, status");
      if (column.starts_with('=')) {
        map_.constants[role] = column.substr(1);
        continue;
      }
      auto const at = std::ranges::find(columns_, column);
      if (at == columns_.end())
        return fail(Errc::invalid, "no column is called \"" + column + "\"", "map", "one of its columns");
      map_.columns[role] = static_cast<std::size_t>(at - columns_.begin());
    }
    return {};
  }

  void find_entities() {
    auto const is_entity = [](std::string const& value) { return entity_number(value).has_value(); };
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      auto const role = !map_.has("a") ? "a" : "b";
      if (map_.has(role) || contains(lower(columns_[i]), "country") || !mostly(i, sample_, is_entity)) continue;
      map_.columns[role] = i;
    }
    for (auto const* role : {"a", "b"})
      if (auto const at = map_.columns.find(role); at != map_.columns.end() && !columns_[at->second].empty())
        prefixes_[role] = lower(columns_[at->second]);
  }

  // "a", "b", or nothing: whose column it is.
  std::string side_of(std::string_view name) const {
    std::string best;
    std::size_t longest = 0;
    for (auto const& [side, prefix] : prefixes_)
      if (name.starts_with(prefix) && prefix.size() > longest) {
        best = side;
        longest = prefix.size();
      }
    if (!best.empty()) return best;
    if (starts_with_any(name, {"sister", "destination", "partner", "twin", "b_", "to_"})) return "b";
    if (starts_with_any(name, {"origin", "home", "city", "from", "a_"})) return "a";
    return {};
  }

  void place(std::size_t column) {
    auto const name = lower(columns_[column]);
    if (auto const role = tie_role(name); !role.empty()) {
      map_.columns.try_emplace(std::string(role), column);
      return;
    }
    if (name == "a" || name == "b") {
      map_.columns.try_emplace(name, column);
      return;
    }
    auto side = side_of(name);
    auto content = std::string(content_of(name));
    if (content.empty() && !side.empty()) content = "label";
    if (content.empty()) return;
    // In a list of one city's partners the columns without a side are the partner's.
    if (side.empty()) side = "b";
    if (content == "label" && name.size() <= 2) return;
    map_.columns.try_emplace(side + "_" + content, column);
  }

  std::vector<std::string> const& columns_;
  std::vector<ShapedRow> const& sample_;
  ColumnMap map_;
  std::map<std::string, std::string> prefixes_;
};

}  // namespace

Result<ColumnMap> map_columns(std::vector<std::string> const& columns, std::vector<ShapedRow> const& sample,
                              WorldFiles const& files) {
  return Mapper(columns, sample).map(files);
}

}  // namespace amity::interop::lists
