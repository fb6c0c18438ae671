// SPDX-License-Identifier: Apache-2.0
#include "accounts/actor_names.h"

#include "accounts/actor.h"

namespace amity::accounts {

ActorNames::ActorNames(db::Transaction& transaction, OfficeId office) {
  for (auto const& one : accounts_of(transaction, office)) names_.emplace(actor_of(one.id), one.fields.name);
}

std::string const* ActorNames::find(std::string_view actor) const {
  auto const found = names_.find(actor);
  return found == names_.end() ? nullptr : &found->second;
}

std::string ActorNames::operator()(std::string_view actor) const {
  auto const* name = find(actor);
  return name == nullptr ? std::string(actor) : *name;
}

}  // namespace amity::accounts
