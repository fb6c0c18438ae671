// SPDX-License-Identifier: Apache-2.0
#include "commands/merge.h"

#include <set>

namespace amity::commands {

Merged three_way(FieldTexts const& before, FieldTexts const& yours, FieldTexts const& theirs) {
  auto const text = [](FieldTexts const& fields, std::string const& name) {
    auto const at = fields.find(name);
    return at == fields.end() ? std::string{} : at->second;
  };
  std::set<std::string> names;
  for (auto const* fields : {&before, &yours, &theirs})
    for (auto const& [name, value] : *fields) names.insert(name);
  Merged merged;
  for (auto const& name : names) {
    auto const was = text(before, name);
    auto const mine = text(yours, name);
    auto const other = text(theirs, name);
    if (mine != was && other != was && mine != other) merged.conflicts.push_back({name, mine, other, was});
    merged.fields.emplace(name, mine == was ? other : mine);
  }
  return merged;
}

Refusal changed_meanwhile(std::vector<FieldConflict> conflicts) {
  std::vector<fields::FieldError> errors;
  for (auto const& conflict : conflicts)
    errors.push_back(
        fields::at_field(Error{Errc::conflict, "somebody else changed this meanwhile to \"" + conflict.theirs + "\"",
                               conflict.field, "one of the two values"},
                         conflict.field));
  if (errors.empty())
    return Refusal{Error{Errc::conflict, "somebody else changed this meanwhile", {}, "the record as it is now"}};
  Refusal refusal{Errc::conflict, fields::Errors{std::move(errors), 0}};
  refusal.conflicts = std::move(conflicts);
  return refusal;
}

}  // namespace amity::commands
