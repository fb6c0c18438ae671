// SPDX-License-Identifier: Apache-2.0
#include "commands/merge.h"

#include "core/utf8.h"
#include "fields/values.h"

#include <algorithm>
#include <limits>
#include <set>

namespace amity::commands {
namespace {

// Forms and systems write line breaks in their own ways, and blanks get lost around a text: that is no change.
std::string as_typed(std::string const& text) {
  return fields::read_text({.value = std::string_view{text}},
                           {.most = std::numeric_limits<std::size_t>::max(), .lines = fields::Lines::many})
      .value_or(text);
}
bool same(std::string const& one, std::string const& other) { return one == other || as_typed(one) == as_typed(other); }

std::string text_of(FieldTexts const& fields, std::string const& name) {
  auto const at = fields.find(name);
  return at == fields.end() ? std::string{} : at->second;
}

// So much of a text as a message can repeat.
std::string cut(std::string_view text) {
  constexpr std::size_t most = 80;
  auto const start = utf8::cut(text, most);
  return std::string(start) + (start.size() < text.size() ? "..." : "");
}

Refusal refusal_of(std::vector<FieldConflict> conflicts, std::string const& code, std::string const& says,
                   std::string const& remedy) {
  std::vector<fields::FieldError> errors;
  errors.reserve(conflicts.size());
  for (auto const& one : conflicts) {
    errors.push_back(
        fields::at_field({Errc::conflict, says + " \"" + cut(one.theirs) + "\"", one.field, remedy}, one.field));
    errors.back().code = code;
  }
  Refusal refusal{Errc::conflict, fields::Errors{std::move(errors), 0}};
  refusal.conflicts = std::move(conflicts);
  return refusal;
}

// The record is there, and its writer does not say what he saw of it.
Refusal stands_already(std::vector<FieldConflict> conflicts) {
  return refusal_of(std::move(conflicts), "stands_already", "this stands there already as",
                    "the record as you saw it, beside what you want");
}

// Every field that differs, where it is not known what its writer saw.
std::vector<FieldConflict> all_that_differ(FieldTexts const& yours, FieldTexts const& theirs) {
  std::vector<FieldConflict> conflicts;
  auto names = theirs;
  names.insert(yours.begin(), yours.end());
  for (auto const& [name, value] : names)
    if (!same(text_of(yours, name), text_of(theirs, name)))
      conflicts.push_back({name, text_of(yours, name), text_of(theirs, name), {}});
  return conflicts;
}

bool same(FieldTexts const& one, FieldTexts const& other) {
  return std::ranges::equal(
      one, other, [](auto const& a, auto const& b) { return a.first == b.first && same(a.second, b.second); });
}

}  // namespace

Merged three_way(FieldTexts const& before, FieldTexts const& yours, FieldTexts const& theirs) {
  std::set<std::string> names;
  for (auto const* fields : {&before, &yours, &theirs})
    for (auto const& [name, value] : *fields) names.insert(name);
  Merged merged;
  for (auto const& name : names) {
    auto const was = text_of(before, name);
    auto const mine = text_of(yours, name);
    auto const other = text_of(theirs, name);
    if (!same(mine, was) && !same(other, was) && !same(mine, other))
      merged.conflicts.push_back({name, mine, other, was});
    merged.fields.emplace(name, same(mine, was) ? other : mine);
  }
  return merged;
}

Refusal changed_meanwhile(std::vector<FieldConflict> conflicts) {
  if (conflicts.empty())
    return Refusal{Error{Errc::conflict, "somebody else changed this meanwhile", {}, "the record as it is now"}};
  return refusal_of(std::move(conflicts), "changed_meanwhile", "somebody else changed this meanwhile to",
                    "one of the two values");
}

Outcome<FieldTexts> fields_to_write(FieldTexts const& yours, std::optional<Seen> const& seen, FieldTexts const& theirs,
                                    std::int64_t version) {
  auto const saw_one = seen && seen->version > 0;
  if (version == 0) {
    if (!saw_one) return yours;
    return Refused{Refusal{Error{Errc::conflict, "somebody else took this away meanwhile", {}, "a new record"}}};
  }
  // A record that was taken away and made anew counts from 1 again: what was seen must be what is there, too.
  auto const is_as_seen = saw_one && seen->version == version && (!seen->fields || same(*seen->fields, theirs));
  if (yours == theirs || is_as_seen) return yours;
  if (saw_one && seen->fields) {
    auto merged = three_way(*seen->fields, yours, theirs);
    if (!merged.conflicts.empty()) return Refused{changed_meanwhile(std::move(merged.conflicts))};
    return std::move(merged.fields);
  }
  // What he saw is not known: each field that differs may be another's change.
  return Refused{stands_already(all_that_differ(yours, theirs))};
}

}  // namespace amity::commands
