// SPDX-License-Identifier: Apache-2.0
// What people and departments bring to the desk.
#include "partnerships/web/fittings.h"

#include "accounts/closed.h"
#include "workbench/web/routes.h"

#include <algorithm>

namespace amity::workbench::web {
namespace {

using accounts::Right;
using partnerships::web::DeskHit;
using partnerships::web::DeskSearch;
using partnerships::web::rank_of;

// For who manages accounts alone: theirs is the page of a person.
std::vector<DeskHit> person_hits(DeskSearch const& search) {
  std::vector<DeskHit> hits;
  if (!search.session.rights.contains(Right::manage_accounts)) return hits;
  for (auto const& one : accounts::accounts_of(search.transaction, search.session.office)) {
    auto rank = rank_of(one.fields.name, search.words);
    if (auto const by_mail = rank_of(one.fields.email, search.words); by_mail && (!rank || *by_mail < *rank))
      rank = by_mail;
    if (!rank) continue;
    auto const id = std::to_string(one.id.value);
    hits.push_back({*rank, "person", id, one.fields.name, one.fields.email, "/people/person?id=" + id});
  }
  std::ranges::stable_sort(hits, {}, &DeskHit::rank);
  if (hits.size() > search.most) hits.resize(search.most);
  return hits;
}

std::vector<DeskHit> department_hits(DeskSearch const& search) {
  std::vector<DeskHit> hits;
  if (!search.session.rights.contains(Right::manage_accounts)) return hits;
  for (auto const& one : accounts::departments_of(search.transaction, search.session.office)) {
    std::string names;
    for (auto const& [language, name] : one.name) names += (names.empty() ? "" : " ") + name;
    auto const rank = rank_of(names, search.words);
    if (!rank) continue;
    auto const id = std::to_string(one.id.value);
    hits.push_back({*rank,
                    "department",
                    id,
                    std::string(choose(one.name, search.language).text),
                    {},
                    "/departments/department?id=" + id});
  }
  return partnerships::web::best_of(std::move(hits), search.most);
}

}  // namespace

void fit(partnerships::web::Fittings& fittings) {
  fittings.sources.emplace_back(person_hits);
  fittings.overdue.emplace_back([](db::Transaction& transaction, OfficeId office, Day today) {
    std::vector<partnerships::web::Overdue> all;
    for (auto const& one : accounts::closed_due(transaction, office, today))
      all.push_back(
          {one.name, "/people/person?id=" + std::to_string(one.account.value), "keeping.account_due", one.due});
    return all;
  });
  fittings.sources.emplace_back(department_hits);
  fittings.deeds.insert(
      fittings.deeds.end(),
      {{"account.title", "/account", Right::read_office, "find.account"},
       {"account.totp.title", "/account/authenticator", Right::read_office, "find.authenticator"},
       {"account.passkey.add", "/account/passkey/add", Right::read_office, "find.passkey"},
       {"people.title", "/people", Right::manage_accounts, "find.accounts"},
       {"people.add", "/people/person", Right::manage_accounts, "find.new_account"},
       {"departments.title", "/departments", Right::manage_accounts, "find.departments"},
       {"departments.add", "/departments/department", Right::manage_accounts, "find.new_department"}});
}

}  // namespace amity::workbench::web
