// SPDX-License-Identifier: Apache-2.0
#include "tie_list.h"

#include "interop/formats/csv.h"

#include <algorithm>
#include <fstream>
#include <set>

namespace amity::app {
namespace {

struct Columns {
  std::size_t a{0};
  std::size_t b{1};
};

std::string at_line(std::filesystem::path const& path, std::int64_t line) {
  return path.string() + ", line " + std::to_string(line);
}

std::optional<Columns> named(std::vector<std::string> const& header) {
  auto const column = [&](std::string_view name) { return std::ranges::find(header, name) - header.begin(); };
  Columns const columns{static_cast<std::size_t>(column("city_a")), static_cast<std::size_t>(column("city_b"))};
  if (columns.a == header.size() || columns.b == header.size()) return std::nullopt;
  return columns;
}

// An id of another scheme ("X12") is no mistake of the file's: its city is unknown here.
bool looks_like_id(std::string_view text) {
  return text.size() > 1 && std::isalpha(static_cast<unsigned char>(text.front())) != 0 &&
         std::ranges::all_of(text.substr(1), [](unsigned char c) { return std::isdigit(c) != 0; });
}

class Reader {
 public:
  Reader(std::filesystem::path const& path, snapshot::World const& world,
         planning::suggestions::RegisterPlaces const& seen)
      : path_(&path), world_(&world), seen_(&seen) {}

  Result<void> take(interop::formats::CsvRow const& row) {
    if (row.fields.size() == 1 && row.fields[0].empty()) return {};
    if (first_) {
      first_ = false;
      if (auto const columns = named(row.fields)) {
        columns_ = *columns;
        return {};
      }
      if (row.fields.size() > 1 && !looks_like_id(row.fields[0]) && !looks_like_id(row.fields[1]))
        return fail(Errc::invalid, at_line(*path_, row.line) + ": there are no columns city_a and city_b", {},
                    "a first line that names them, or ids such as Q182852 in the first two columns");
    }
    if (row.fields.size() <= std::max(columns_.a, columns_.b))
      return fail(Errc::invalid, at_line(*path_, row.line) + ": there are no two cities", {},
                  "two ids apart by a comma, such as Q182852,Q200878");
    return pair(row.line, row.fields[columns_.a], row.fields[columns_.b]);
  }

  TieList list() {
    auto const said = list_.ties.size();
    list_.ties = planning::suggestions::in_order(list_.ties);
    list_.repeated = said - list_.ties.size();
    return std::move(list_);
  }

 private:
  Result<void> pair(std::int64_t line, std::string const& a, std::string const& b) {
    for (auto const& text : {a, b})
      if (!looks_like_id(text))
        return fail(Errc::invalid, at_line(*path_, line) + ": \"" + text + "\" is not the id of a city", {},
                    "an id such as Q182852 or G1804651");
    ++list_.rows;
    auto const from = number(a);
    auto const to = number(b);
    if (from && to)
      list_.ties.push_back({*from, *to});
    else
      ++list_.unknown_rows;
    return {};
  }

  std::optional<planning::suggestions::PlaceNumber> number(std::string const& id) {
    auto const* city = world_->city(id);
    auto const found = city == nullptr ? std::nullopt : seen_->number_of(*city);
    if (!found && told_.insert(id).second) list_.unknown.push_back(id);
    return found;
  }

  std::filesystem::path const* path_;
  snapshot::World const* world_;
  planning::suggestions::RegisterPlaces const* seen_;
  bool first_{true};
  Columns columns_;
  std::set<std::string> told_;
  TieList list_;
};

}  // namespace

Result<TieList> read_ties(std::filesystem::path const& path, snapshot::World const& world,
                          planning::suggestions::RegisterPlaces const& seen) {
  std::error_code trouble;
  std::ifstream file(path, std::ios::binary);
  if (!file || std::filesystem::is_directory(path, trouble))
    return fail(Errc::unavailable, path.string() + " cannot be read", {}, "a file of pairs of cities");
  interop::formats::CsvReader csv(file);
  Reader reader(path, world, seen);
  for (;;) {
    auto const row = csv.next();
    if (!row)
      return fail(row.error().code, path.string() + ", " + row.error().field + ": " + row.error().message, {},
                  row.error().remedy);
    if (!*row) return reader.list();
    if (auto const taken = reader.take(**row); !taken) return Failure{taken.error()};
  }
}

void leave_out(TieList& list, TieList const& other) {
  std::set<std::pair<planning::suggestions::PlaceNumber, planning::suggestions::PlaceNumber>> known;
  for (auto const& tie : other.ties) known.emplace(tie.a, tie.b);
  list.left_out = std::erase_if(list.ties, [&](auto const& tie) { return known.contains({tie.a, tie.b}); });
}

}  // namespace amity::app
