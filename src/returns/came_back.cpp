// SPDX-License-Identifier: Apache-2.0
#include "returns/came_back.h"

#include "notices/mailing.h"
#include "notices/notice.h"
#include "returns/sql.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace amity::returns {
namespace {

using accounts::Account;
using accounts::AccountId;
using notices::About;
using notices::Because;
using notices::NewNotice;

constexpr std::string_view account_kind{"account"};

// Of "letter/12" and "account/5"; nothing of other words.
std::optional<About> about_of(std::string_view record) {
  auto const slash = record.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  About about{std::string(record.substr(0, slash)), 0};
  auto const number = record.substr(slash + 1);
  auto const [end, error] = std::from_chars(number.data(), number.data() + number.size(), about.id);
  auto const is_known = about.kind == "letter" || about.kind == account_kind;
  if (!is_known || error != std::errc{} || end != number.data() + number.size()) return std::nullopt;
  return about;
}

std::string hash_of_address(OfficeId office, std::string_view address) {
  auto what = std::to_string(office.value) + "/" + std::string(address);
  std::ranges::transform(what, what.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  std::array<unsigned char, crypto_generichash_BYTES> hash{};
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes as libsodium takes them
  auto const* from = reinterpret_cast<unsigned char const*>(what.data());
  crypto_generichash(hash.data(), hash.size(), from, what.size(), nullptr, 0);
  std::array<char, 2 * crypto_generichash_BYTES + 1> digits{};
  sodium_bin2hex(digits.data(), digits.size(), hash.data(), hash.size());
  return digits.data();
}

// Whether it is news that nothing goes there.
bool stop(db::Transaction& transaction, Account const& account, mail::Mail const& mail) {
  auto const hash = hash_of_address(account.office, account.fields.email);
  // It was written to an address that is another's now, or none any more.
  if (hash != hash_of_address(account.office, mail.recipient)) return false;
  if (mail.about == notices::about_mail(account.id, notices::MailOn::digest))
    notices::wait_again(transaction, account.office, mail.key);
  if (stop_of(transaction, account)) return false;
  transaction.execute(sql::put_stop, {{"office", account.office},
                                      {"account", account.id},
                                      {"hash", hash},
                                      {"mail", mail.id},
                                      {"status", mail.returned->status},
                                      {"since", mail.returned->at.time_since_epoch().count()}});
  return true;
}

void take_stop_away(commands::Command& command, AccountId account) {
  command.transaction().execute(sql::delete_stop, {{"office", command.office()}, {"account", account}});
  notices::settle(command.transaction(), command.at(), command.office(), {std::string(account_kind), account.value},
                  {notices::Kind::mail_returned});
}

bool is_active(db::Transaction& transaction, OfficeId office, AccountId id) {
  auto const account = accounts::account_of(transaction, office, id);
  return account && account->state == accounts::AccountState::active;
}

std::vector<AccountId> who_look_after_accounts(db::Transaction& transaction, OfficeId office) {
  std::vector<AccountId> found;
  for (auto const& one : accounts::accounts_of(transaction, office))
    if (one.state == accounts::AccountState::active &&
        accounts::rights_of(one.fields.role).contains(accounts::Right::manage_accounts))
      found.push_back(one.id);
  return found;
}

}  // namespace

void came_back(db::Transaction& transaction, mail::Mail const& mail) {
  auto const about = about_of(mail.record);
  if (!about || !mail.returned) return;
  auto is_news = false;
  if (about->kind == account_kind && mail::is_of_the_address(*mail.returned))
    if (auto const account = accounts::account_of(transaction, mail.office, AccountId{about->id}))
      is_news = stop(transaction, *account, mail);
  std::vector<NewNotice> told;
  auto const tell = [&](AccountId whom, Because because) {
    auto const is_own = about->kind == account_kind && about->id == whom.value;
    if (!is_own)
      told.push_back(
          {whom,
           notices::Kind::mail_returned,
           because,
           *about,
           "mail/" + std::to_string(mail.id.value) + "/" + std::string(mail::to_string(mail.returned->lasting)),
           {},
           {}});
  };
  if (AccountId const sender{mail.sent_by}; sender.value != 0) {
    if (is_active(transaction, mail.office, sender)) tell(sender, Because::you_sent);
  } else if (is_news) {
    for (auto const one : who_look_after_accounts(transaction, mail.office)) tell(one, Because::you_look_after);
  }
  notices::tell(transaction, mail.office, mail.returned->at, told);
}

std::optional<Stop> stop_of(db::Transaction& transaction, Account const& account) {
  return transaction.one(sql::stop_of,
                         {{"office", account.office},
                          {"account", account.id},
                          {"hash", hash_of_address(account.office, account.fields.email)}},
                         [](db::Row const& row) {
                           return Stop{row.get<mail::MailId>(0), row.get<std::string>(1),
                                       Instant{std::chrono::milliseconds{row.integer(2)}}};
                         });
}

commands::Outcome<std::string> try_again(commands::Command& command, AccountId account) {
  if (!accounts::account_of(command.transaction(), command.office(), account))
    return commands::Refused{Error{Errc::not_found, "the office has no such account", "id", "one of its people"}};
  take_stop_away(command, account);
  command.tell_anyway();
  return std::string{};
}

void address_changed(commands::Command& command, AccountId account) { take_stop_away(command, account); }

}  // namespace amity::returns
