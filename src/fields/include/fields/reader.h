// SPDX-License-Identifier: Apache-2.0
// Takes the fields of an input as values, and keeps what is wrong with each of them:
//
//   fields::Reader in(source);
//   OpenExchange exchange{
//       .title = in.required<std::string>("title", {.most = 200}),
//       .begins = in.optional<PartialDate>("begins"),
//       .kind = in.required<Kind>("kind", parse_kind, "visit, internship or festival"),
//       .people = in.optional<int>("people", {.least = 1, .most = 10'000}),
//       .stops = in.objects("stops", read_stop)};
//   in.reject_unknown();
//   return in.finish(std::move(exchange));   // Checked<OpenExchange>: every field's errors, at once
//
// A field that is not there, one that is empty and null are three things: for `required` three errors (missing, empty,
// no_value), for `optional` all of them nothing, for `patch` the first leaves as it is what the others clear.
#pragma once

#include "core/language.h"
#include "core/latlon.h"
#include "fields/values.h"

#include <algorithm>
#include <concepts>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace amity::fields {

enum class Presence { absent, null, empty, given };
Presence presence_of(Node const& node);

// What a change says of a field: nothing where it is not given; else its value, or that it shall have none.
template <class T>
struct Patch {
  bool given{};
  std::optional<T> value{};
  bool operator==(Patch const&) const = default;
};

struct ListRules {
  std::size_t least{0};
  std::size_t most{100};
  char separator{0};  // of a text's parts; 0: none, but ; in a row
  enum class Repeats { allowed, refused } repeats{Repeats::allowed};
};

// Fields name_zh, name_ja, name_en (zh, ja, en of an empty name), or an object name with these members.
struct LocalTextRules {
  std::size_t most{1000};
  Lines lines{Lines::one};
  std::span<std::string_view const> languages{interface_languages};
};

class Reader {
 public:
  explicit Reader(Source const& source, Limits const& limits = {});
  Reader(Reader const&) = delete;
  Reader& operator=(Reader const&) = delete;

  // The value; an empty T{} where it is refused, which nobody sees who asks failed() or finish().
  template <class T>
  T required(std::string_view name, Rules<T> const& rules = {}) {
    return read<T>(name, rules, Wanted::always).value_or(T{});
  }
  template <class T>
  std::optional<T> optional(std::string_view name, Rules<T> const& rules = {}) {
    return read<T>(name, rules, Wanted::perhaps);
  }
  template <class T>
  Patch<T> patch(std::string_view name, Rules<T> const& rules = {}) {
    auto const given = presence(name) != Presence::absent;
    return {given, read<T>(name, rules, Wanted::perhaps)};
  }

  // A word by its parse function, std::optional<T>(std::string_view) or Result<T>(std::string_view).
  template <class T, class Parse>
  T required(std::string_view name, Parse const& parse, std::string_view accepted, Privacy privacy = Privacy::open) {
    return read_word<T>(name, parse, accepted, privacy, Wanted::always).value_or(T{});
  }
  template <class T, class Parse>
  std::optional<T> optional(std::string_view name, Parse const& parse, std::string_view accepted,
                            Privacy privacy = Privacy::open) {
    return read_word<T>(name, parse, accepted, privacy, Wanted::perhaps);
  }
  template <class T, class Parse>
  Patch<T> patch(std::string_view name, Parse const& parse, std::string_view accepted,
                 Privacy privacy = Privacy::open) {
    auto const given = presence(name) != Presence::absent;
    return {given, read_word<T>(name, parse, accepted, privacy, Wanted::perhaps)};
  }

  // A checkbox of a form: false where it is not there.
  bool checkbox(std::string_view name) { return optional<bool>(name).value_or(false); }

  // Several values: a JSON array, a name given several times, a text with a separator. Blank ones are left out of the
  // latter two.
  template <class T>
  std::vector<T> list(std::string_view name, Rules<T> const& rules = {}, ListRules const& list_rules = {}) {
    return read_list<T>(name, list_rules, rules.privacy,
                        [&](Node const& node) { return Reads<T>::from(node, format(), rules); });
  }
  template <class T, class Parse>
  std::vector<T> list(std::string_view name, Parse const& parse, std::string_view accepted,
                      ListRules const& list_rules = {}, Privacy privacy = Privacy::open) {
    return read_list<T>(name, list_rules, privacy, [&](Node const& node) { return parsed<T>(node, parse, accepted); });
  }

  // The LocalText and position of fields <name>_zh ..., <name>_lat and <name>_lon (zh ..., lat and lon of an empty
  // name), or of an object with these members.
  LocalText required_texts(std::string_view name, LocalTextRules const& rules = {});
  LocalText texts(std::string_view name, LocalTextRules const& rules = {});
  std::optional<LatLon> position(std::string_view name);

  // An object inside: read(Reader&) gives its value. In a row its members are the columns <name>_...
  template <class Read>
  auto object(std::string_view name, Read const& read) -> std::invoke_result_t<Read const&, Reader&> {
    auto value = read_object(name, read, Wanted::always);
    return value ? std::move(*value) : std::invoke_result_t<Read const&, Reader&>{};
  }
  template <class Read>
  auto optional_object(std::string_view name, Read const& read) {
    return read_object(name, read, Wanted::perhaps);
  }
  // A list of objects. Rows of a form with nothing in them are left out.
  template <class Read>
  auto objects(std::string_view name, Read const& read, ListRules const& rules = {}) {
    std::vector<std::invoke_result_t<Read const&, Reader&>> values;
    for (auto const& item : object_items(name, rules)) {
      Reader inside(*this, *item.members, item.path);
      values.push_back(read(inside));
    }
    return values;
  }

  Presence presence(std::string_view name) const;
  // The names that this object has, each once: for tables whose names are data.
  std::vector<std::string_view> names() const;
  Format format() const { return format_; }
  // Of a row; 0 where the input has no lines.
  std::int64_t line() const;

  // Whether a field, and all inside of it, was read without an error.
  bool ok(std::string_view name) const;
  bool failed() const { return !findings_->errors.empty(); }
  // Only where failed().
  Errors errors() const;
  template <class T>
  Checked<T> finish(T value) const {
    if (failed()) return Refused{errors()};
    return value;
  }

  // An error of a rule over several fields, or of a verb; nothing where the field has an error already.
  void refuse(std::string_view name, Trouble const& trouble);
  void refuse(std::string_view name, Error const& error);

  // An error for every field that was not asked for, with the nearest that was.
  void reject_unknown();

 private:
  enum class Wanted { always, perhaps };
  struct Findings {
    std::vector<FieldError> errors;
    std::size_t left_out{0};
    std::size_t most{};
  };
  // One object's names: which were asked for, and which of its members are taken.
  struct Names {
    Object const* object{};
    std::vector<std::string> asked;
    std::vector<bool> taken;
    std::vector<std::string> personal;
  };
  struct Inside {
    Object const* members{};
    std::string path;
  };
  struct ListItem {
    Node node;
    std::string path;
  };
  class ByPrefix {};

  Reader(Reader& outside, Object const& members, std::string path);
  Reader(Reader& outside, std::string prefix, ByPrefix);

  template <class T>
  std::optional<T> read(std::string_view name, Rules<T> const& rules, Wanted wanted) {
    auto const* node = look_up(name, wanted, rules.privacy);
    if (node == nullptr) return std::nullopt;
    auto value = Reads<T>::from(*node, format_, rules);
    if (value) return std::move(*value);
    report(path_of(name), *node, value.error(), rules.privacy);
    return std::nullopt;
  }
  template <class T, class Parse>
  std::optional<T> read_word(std::string_view name, Parse const& parse, std::string_view accepted, Privacy privacy,
                             Wanted wanted) {
    auto const* node = look_up(name, wanted, privacy);
    if (node == nullptr) return std::nullopt;
    auto value = parsed<T>(*node, parse, accepted);
    if (value) return std::move(*value);
    report(path_of(name), *node, value.error(), privacy);
    return std::nullopt;
  }
  template <class T, class Parse>
  Reading<T> parsed(Node const& node, Parse const& parse, std::string_view accepted) {
    auto const text = read_text(node, {});
    if (!text) return Unread{text.error()};
    auto value = parse(std::string_view{*text});
    if (value) return T(*std::move(value));
    if constexpr (requires { Error(value.error()); })
      return Unread{trouble_of(value.error(), accepted)};
    else
      return Unread{unknown_word(accepted)};
  }
  template <class T, class Take>
  std::vector<T> read_list(std::string_view name, ListRules const& rules, Privacy privacy, Take const& take) {
    std::vector<T> values;
    for (auto const& item : list_items(name, rules, privacy)) {
      auto value = take(item.node);
      if (!value)
        report(item.path, item.node, value.error(), privacy);
      else if (rules.repeats == ListRules::Repeats::refused && has(values, *value))
        report(item.path, item.node, repeated(), privacy);
      else
        values.push_back(std::move(*value));
    }
    return values;
  }
  template <class Read>
  auto read_object(std::string_view name, Read const& read, Wanted wanted)
      -> std::optional<std::invoke_result_t<Read const&, Reader&>> {
    if (format_ == Format::row) {
      if (!row_has(name, wanted)) return std::nullopt;
      Reader inside(*this, prefix_ + std::string(name) + "_", ByPrefix{});
      return read(inside);
    }
    auto const* members = look_up_object(name, wanted);
    if (members == nullptr) return std::nullopt;
    Reader inside(*this, *members, path_of(name) + ".");
    return read(inside);
  }

  template <class T>
  static bool has(std::vector<T> const& values, T const& value) {
    if constexpr (std::equality_comparable<T>)
      return std::find(values.begin(), values.end(), value) != values.end();
    else
      throw std::logic_error("values that cannot be compared are not looked for in a list");
  }
  static Trouble unknown_word(std::string_view accepted);
  static Trouble repeated();
  static Trouble absence(Presence presence);
  // The node of a field that has a value; nullptr, with an error where one is due.
  Node const* look_up(std::string_view name, Wanted wanted, Privacy privacy);
  Object const* look_up_object(std::string_view name, Wanted wanted);
  bool row_has(std::string_view name, Wanted wanted);
  std::vector<ListItem> list_items(std::string_view name, ListRules const& rules, Privacy privacy);
  std::vector<Inside> object_items(std::string_view name, ListRules const& rules);
  bool count_fits(std::string_view name, std::size_t count, Presence presence, ListRules const& rules);
  LocalText read_texts(std::string_view name, LocalTextRules const& rules, Wanted wanted);
  // Every member of that name; they are taken.
  std::vector<Node const*> take(std::string_view name);
  Node const* peek(std::string_view name) const;
  void report(std::string path, Node const& node, Trouble const& trouble, Privacy privacy);
  void report_absence(std::string_view name, Presence presence, std::int64_t line);
  void add(FieldError error);
  std::string path_of(std::string_view name) const;

  Format format_;
  Findings own_findings_{};
  Findings* findings_;
  Names own_names_{};
  Names* names_;
  std::string path_;    // in front of the names of this object: "moves[2]."
  std::string prefix_;  // of a row's columns: "source_"
};

}  // namespace amity::fields
