// SPDX-License-Identifier: Apache-2.0
#include "commands/merge.h"

#include <set>

namespace amity::commands {
namespace {

std::string text_of(FieldTexts const& fields, std::string const& name) {
  auto const at = fields.find(name);
  return at == fields.end() ? std::string{} : at->second;
}

// So much of a text as a message can repeat; whole characters only.
std::string cut(std::string_view text) {
  constexpr std::size_t most = 80;
  if (text.size() <= most) return std::string(text);
  auto end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return std::string(text.substr(0, end)) + "...";
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
    if (text_of(yours, name) != text_of(theirs, name))
      conflicts.push_back({name, text_of(yours, name), text_of(theirs, name), {}});
  return conflicts;
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
    if (mine != was && other != was && mine != other) merged.conflicts.push_back({name, mine, other, was});
    merged.fields.emplace(name, mine == was ? other : mine);
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
  auto const is_as_seen = saw_one && seen->version == version && (!seen->fields || *seen->fields == theirs);
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
