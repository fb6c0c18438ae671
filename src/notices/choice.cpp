// SPDX-License-Identifier: Apache-2.0
#include "notices/choice.h"

#include "notices/mailing.h"
#include "notices/sql.h"
#include "rows.h"

namespace amity::notices {
namespace {

constexpr std::chrono::days links_kept{365};
// Beside the kinds of notices, none of which is called so.
constexpr std::string_view invitations_word{"invitations"};

}  // namespace

Ways ways_of(db::Transaction& transaction, OfficeId office, accounts::AccountId account) {
  Ways ways;
  for (auto const kind : all_kinds) ways.emplace(kind, usual_way(kind));
  transaction.each(sql::choices_of_account, {{"office", office}, {"account", account}}, [&](db::Row const& row) {
    auto const kind = parse_kind(row.text(0));
    auto const way = parse_way(row.text(1));
    if (kind && way) ways[*kind] = *way;  // one of a later program is left alone
  });
  return ways;
}

commands::Outcome<std::int64_t> choose_ways(commands::Command& command, accounts::AccountId account, Ways const& ways) {
  auto& transaction = command.transaction();
  auto const before = ways_of(transaction, command.office(), account);
  command.watch("notice_choice", {command.office(), account});
  std::int64_t changed = 0;
  for (auto const& [kind, way] : ways) {
    if (before.at(kind) == way) continue;
    transaction.execute(
        sql::put_choice,
        {{"office", command.office()}, {"account", account}, {"kind", to_string(kind)}, {"way", to_string(way)}});
    ++changed;
  }
  command.name_subject("account/" + std::to_string(account.value));
  return changed;
}

bool wants_invitations(db::Transaction& transaction, OfficeId office, accounts::AccountId account) {
  auto wanted = false;
  transaction.each(sql::choices_of_account, {{"office", office}, {"account", account}}, [&](db::Row const& row) {
    if (row.text(0) == invitations_word) wanted = row.text(1) == to_string(Way::at_once);
  });
  return wanted;
}

commands::Outcome<std::int64_t> choose_invitations(commands::Command& command, accounts::AccountId account,
                                                   bool wanted) {
  auto& transaction = command.transaction();
  if (wants_invitations(transaction, command.office(), account) == wanted) return 0;
  command.watch("notice_choice", {command.office(), account});
  transaction.execute(sql::put_choice, {{"office", command.office()},
                                        {"account", account},
                                        {"kind", invitations_word},
                                        {"way", to_string(wanted ? Way::at_once : Way::none)}});
  look_again(transaction, command.office(), command.at());
  return 1;
}

void keep_digest_link(db::Transaction& transaction, Instant now, OfficeId office, accounts::AccountId account,
                      std::string_view hash) {
  transaction.execute(sql::insert_digest_link,
                      {{"office", office}, {"hash", hash}, {"account", account}, {"now", ms_of(now)}});
}

std::optional<DigestLink> digest_link_of(db::Transaction& transaction, std::string_view hash) {
  return transaction.one(sql::find_digest_link, {{"hash", hash}}, [](db::Row const& row) {
    return DigestLink{row.get<OfficeId>(0), row.get<accounts::AccountId>(1)};
  });
}

commands::Outcome<std::string> end_digest(commands::Command& command, std::string_view hash) {
  auto const link = digest_link_of(command.transaction(), hash);
  if (!link || link->office != command.office())
    return commands::Refused{
        commands::Refusal{Error{Errc::not_found, "this link is none any more", "link", "the page of your notices"}}};
  auto ways = ways_of(command.transaction(), command.office(), link->account);
  std::erase_if(ways, [](auto const& one) { return one.second != Way::digest; });
  for (auto& [kind, way] : ways) way = Way::none;
  auto const changed = choose_ways(command, link->account, ways);
  if (!changed) return commands::Refused{changed.error()};
  return std::to_string(*changed);
}

std::int64_t forget_digest_links(db::Transaction& transaction, Instant now) {
  return transaction.execute(sql::forget_digest_links, {{"before", ms_of(now - links_kept)}});
}

}  // namespace amity::notices
