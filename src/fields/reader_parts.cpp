// SPDX-License-Identifier: Apache-2.0
// Fields of several values: objects, lists, texts in languages, positions.
#include "fields/reader.h"
#include "text.h"

#include <algorithm>
#include <cmath>

namespace amity::fields {
namespace {

bool is_all_blank(Node const& node);
bool is_all_blank(std::vector<Member> const& members) {
  return std::all_of(members.begin(), members.end(), [](Member const& member) { return is_all_blank(member.node); });
}
// Whether an input of a form has nothing in it, however deep: its empty fields are sent all the same.
bool is_all_blank(Node const& node) {
  if (auto const* text = std::get_if<std::string_view>(&node.value)) return trimmed(*text).empty();
  if (auto const* object = std::get_if<Object>(&node.value)) return is_all_blank(object->members);
  if (auto const* list = std::get_if<List>(&node.value)) return is_all_blank(list->items);
  return std::holds_alternative<Null>(node.value);
}

std::string item_path(std::string const& list, std::size_t index) { return list + "[" + std::to_string(index) + "]"; }

void split(std::string_view text, char separator, std::vector<std::string_view>& parts) {
  while (!text.empty()) {
    auto const end = separator == 0 ? text.size() : std::min(text.find(separator), text.size());
    if (auto const part = trimmed(text.substr(0, end)); !part.empty()) parts.push_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

Trouble wrong_count(std::string_view code, std::string_view bound, std::size_t limit, std::size_t given) {
  auto const is_more = code == "too_many";
  auto const sentence = std::string("it has ") + std::to_string(given) +
                        (is_more ? " items, which are too many" : " items, which are too few");
  return {code,
          "",
          (is_more ? "up to " : "at least ") + std::to_string(limit),
          {{std::string(bound), static_cast<std::int64_t>(limit)}, {"given", static_cast<std::int64_t>(given)}},
          sentence};
}

std::string part_name(std::string_view name, std::string_view part) {
  return name.empty() ? std::string(part) : std::string(name) + "_" + std::string(part);
}

}  // namespace

Trouble Reader::unknown_word(std::string_view accepted) {
  return {"unknown_word", "is not known here", std::string(accepted), {{"accepted", std::string(accepted)}}};
}

Trouble Reader::repeated() { return {"repeated", "stands in the list twice", "each value once"}; }

Object const* Reader::look_up_object(std::string_view name, Wanted wanted) {
  auto const* node = look_up(name, wanted, Privacy::open);
  if (node == nullptr) return nullptr;
  if (auto const* object = std::get_if<Object>(&node->value)) {
    if (format_ != Format::form || !is_all_blank(object->members)) return object;
    if (wanted == Wanted::always) report_absence(name, Presence::empty, node->line);
    return nullptr;
  }
  report(path_of(name), *node, wrong_type(*node, "object"), Privacy::open);
  return nullptr;
}

bool Reader::row_has(std::string_view name, Wanted wanted) {
  auto const prefix = prefix_ + std::string(name) + "_";
  auto const& members = names_->object->members;
  auto is_there = false;
  for (auto const& member : members) {
    if (!member.name.starts_with(prefix)) continue;
    if (!is_all_blank(member.node)) return true;
    is_there = true;
  }
  if (wanted == Wanted::always) report_absence(name, is_there ? Presence::empty : Presence::absent, 0);
  return false;
}

bool Reader::count_fits(std::string_view name, std::size_t count, Presence presence, ListRules const& rules) {
  if (count > rules.most) {
    report(path_of(name), {}, wrong_count("too_many", "most", rules.most, count), Privacy::open);
    return false;
  }
  if (count >= rules.least) return true;
  if (presence == Presence::given)
    report(path_of(name), {}, wrong_count("too_few", "least", rules.least, count), Privacy::open);
  else
    report_absence(name, presence, 0);
  return true;
}

std::vector<Reader::ListItem> Reader::list_items(std::string_view name, ListRules const& rules, Privacy privacy) {
  if (privacy == Privacy::personal) names_->personal.push_back(prefix_ + std::string(name));
  auto const nodes = take(name);
  auto const path = path_of(name);
  auto const separator = rules.separator == 0 && format_ == Format::row ? ';' : rules.separator;
  std::vector<ListItem> items;
  for (auto const* node : nodes) {
    if (presence_of(*node) != Presence::given) continue;
    if (auto const* list = std::get_if<List>(&node->value)) {
      for (auto const& item : list->items) items.push_back({item.node, item_path(path, item.index)});
    } else if (auto const* text = std::get_if<std::string_view>(&node->value); text != nullptr && !is_typed(format_)) {
      std::vector<std::string_view> parts;
      split(*text, separator, parts);
      for (auto const part : parts) items.push_back({Node{part, node->line}, path});
    } else if (std::holds_alternative<Unreadable>(node->value)) {
      items.push_back({*node, path});
    } else {
      report(path, *node, wrong_type(*node, "list"), privacy);
      return {};
    }
  }
  if (!is_typed(format_)) std::erase_if(items, [](ListItem const& item) { return is_all_blank(item.node); });
  auto const fits =
      count_fits(name, items.size(), nodes.empty() ? Presence::absent : presence_of(*nodes.front()), rules);
  if (!fits) return {};
  // An item of a typed list that is empty or null has not been left out by its writer.
  std::erase_if(items, [&](ListItem const& item) {
    auto const presence = presence_of(item.node);
    if (presence == Presence::given) return false;
    report(item.path, Node{Null{}, item.node.line}, absence(presence), privacy);
    return true;
  });
  return items;
}

std::vector<Reader::Inside> Reader::object_items(std::string_view name, ListRules const& rules) {
  auto const nodes = take(name);
  auto const path = path_of(name);
  std::vector<Inside> items;
  for (auto const* node : nodes) {
    auto const* list = std::get_if<List>(&node->value);
    if (presence_of(*node) != Presence::given) continue;
    if (list == nullptr || nodes.size() > 1) {
      report(path, *node, wrong_type(*node, "list"), Privacy::open);
      return {};
    }
    for (auto const& item : list->items) {
      if (format_ == Format::form && is_all_blank(item.node)) continue;
      if (auto const* object = std::get_if<Object>(&item.node.value))
        items.push_back({object, item_path(path, item.index) + "."});
      else
        report(item_path(path, item.index), item.node, wrong_type(item.node, "object"), Privacy::open);
    }
  }
  auto const presence = nodes.empty() ? Presence::absent : presence_of(*nodes.front());
  return count_fits(name, items.size(), presence, rules) ? items : std::vector<Inside>{};
}

LocalText Reader::texts(std::string_view name, LocalTextRules const& rules) {
  return read_texts(name, rules, Wanted::perhaps);
}
LocalText Reader::required_texts(std::string_view name, LocalTextRules const& rules) {
  return read_texts(name, rules, Wanted::always);
}

LocalText Reader::read_texts(std::string_view name, LocalTextRules const& rules, Wanted wanted) {
  TextRules const one{.most = rules.most, .lines = rules.lines};
  auto const before = findings_->errors.size() + findings_->left_out;
  LocalText texts;
  auto const keep = [&](std::string_view language, std::optional<std::string> text) {
    if (text) texts.emplace(language, *std::move(text));
  };
  auto found = presence(name);
  if (!name.empty() && found != Presence::absent && format_ != Format::row) {
    auto const* members = look_up_object(name, wanted);
    if (members == nullptr) return texts;
    Reader inside(*this, *members, path_of(name) + ".");
    for (auto const language : rules.languages) keep(language, inside.optional<std::string>(language, one));
    inside.reject_unknown();
    found = Presence::empty;
  } else {
    for (auto const language : rules.languages) {
      auto const field = part_name(name, language);
      if (presence(field) != Presence::absent) found = Presence::empty;
      keep(language, optional<std::string>(field, one));
    }
  }
  auto const has_error = findings_->errors.size() + findings_->left_out > before;
  if (wanted == Wanted::always && texts.empty() && !has_error) {
    auto const field = name.empty() ? rules.languages.front() : name;
    report_absence(field, found, 0);
  }
  return texts;
}

std::optional<LatLon> Reader::position(std::string_view name) {
  auto const read = [](Reader& in, std::string const& lat_name, std::string const& lon_name) -> std::optional<LatLon> {
    auto const lat = in.optional<double>(lat_name);
    auto const lon = in.optional<double>(lon_name);
    if (!in.ok(lat_name) || !in.ok(lon_name) || (!lat && !lon)) return std::nullopt;
    if (!lat || !lon) {
      auto const& gone = lat ? lon_name : lat_name;
      in.report_absence(gone, in.presence(gone), 0);
      return std::nullopt;
    }
    auto const at = LatLon::of(*lat, *lon);
    if (at) return *at;
    auto const is_swapped = std::abs(*lat) <= 180 && std::abs(*lon) <= 90;
    if (is_swapped)
      in.refuse(lat_name, Trouble{"swapped_position", "is no latitude; latitude and longitude look swapped",
                                  "latitude -90 to 90, longitude -180 to 180, in degrees"});
    if (!is_swapped && !(std::abs(*lat) <= 90)) in.refuse(lat_name, out_of_range("-90", "90", "a latitude in degrees"));
    if (!(std::abs(*lon) <= 180)) in.refuse(lon_name, out_of_range("-180", "180", "a longitude in degrees"));
    return std::nullopt;
  };
  if (!name.empty() && format_ != Format::row && presence(name) != Presence::absent) {
    auto const inside = optional_object(name, [&](Reader& in) {
      auto at = read(in, "lat", "lon");
      in.reject_unknown();
      return at;
    });
    return inside.value_or(std::nullopt);
  }
  return read(*this, part_name(name, "lat"), part_name(name, "lon"));
}

}  // namespace amity::fields
