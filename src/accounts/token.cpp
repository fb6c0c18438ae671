// SPDX-License-Identifier: Apache-2.0
#include "accounts/token.h"

#include "accounts/secret.h"
#include "accounts/sql.h"
#include "core/blank.h"
#include "core/unseen.h"
#include "core/utf8.h"
#include "db/id_sequence.h"

#include <algorithm>

namespace amity::accounts {

using amity::to_string;

namespace {

constexpr std::size_t longest_token_name = 100;  // characters
Token read_token(db::Row const& row) {
  Token token{row.get<OfficeId>(0), row.get<TokenId>(1), row.get<std::string>(2), {}, row.get<std::string>(4), {}, {}};
  token.rights = parse_rights(row.text(3)).value_or(Rights{});
  if (!row.is_null(5)) token.ends_on = parse_day(row.text(5)).value();
  token.revoked_at = row.get<std::optional<std::string>>(6);
  return token;
}

bool stands(Token const& token, Instant now) {
  return !token.revoked_at && !(token.ends_on && std::chrono::floor<std::chrono::days>(now) >= *token.ends_on);
}

std::vector<fields::FieldError> errors_of(NewToken const& wanted, Instant now) {
  std::vector<fields::FieldError> errors;
  auto const add = [&](Error const& error) { errors.push_back(fields::at_field(error, error.field)); };
  auto const control =
      std::ranges::any_of(wanted.name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7f'; });
  if (is_blank(wanted.name))
    add({Errc::invalid, "a token needs a name that says what it is for", "name", "a few words in one line"});
  else if (utf8::first_invalid(wanted.name))
    add({Errc::invalid, "the name is not UTF-8", "name", "text in UTF-8"});
  else if (control || first_unseen(wanted.name))
    add({Errc::invalid, "the name has characters in it that nobody sees", "name", "one line of text"});
  else if (auto const given = utf8::count(wanted.name); given > longest_token_name)
    add({Errc::invalid, "the name has " + std::to_string(given) + " characters", "name",
         "at most " + std::to_string(longest_token_name)});
  if (wanted.rights.empty())
    add({Errc::invalid, "a token without any right is of no use", "rights",
         to_string(Rights{all_rights.begin(), all_rights.end()})});
  if (wanted.ends_on && *wanted.ends_on <= std::chrono::floor<std::chrono::days>(now))
    add({Errc::invalid, "a token that ended by " + to_string(*wanted.ends_on) + " is of no use", "ends_on",
         "a day after today"});
  return errors;
}

}  // namespace

commands::Outcome<std::string> create_token(commands::Command& command, NewToken const& wanted) {
  if (auto errors = errors_of(wanted, command.at()); !errors.empty())
    return commands::Refused{commands::Refusal{fields::Errors{std::move(errors), 0}}};
  auto& transaction = command.transaction();
  TokenId const id{db::take_ids(transaction, command.office(), "api_token")};
  auto secret = new_secret(token_prefix);
  command.watch("api_token", {command.office(), id});
  transaction.execute(sql::insert_token,
                      {{"office", command.office()},
                       {"id", id},
                       {"name", wanted.name},
                       {"secret_hash", hash_of(secret)},
                       {"rights", to_string(wanted.rights)},
                       {"created_at", to_string(command.at())},
                       {"ends_on", wanted.ends_on ? std::optional(to_string(*wanted.ends_on)) : std::nullopt}});
  command.name_subject("token/" + std::to_string(id.value));
  return secret;
}

commands::Outcome<std::string> revoke_token(commands::Command& command, TokenId id) {
  auto& transaction = command.transaction();
  auto const found = transaction.one(sql::token_by_id, {{"office", command.office()}, {"id", id}}, read_token);
  if (!found)
    return commands::Refused{
        commands::Refusal{Error{Errc::not_found, "the office has no token " + std::to_string(id.value), "id",
                                "a number that `amity token list` shows"}}};
  if (found->revoked_at) return found->name;
  command.watch("api_token", {command.office(), id});
  transaction.execute(sql::revoke_token, {{"office", command.office()}, {"id", id}, {"at", to_string(command.at())}});
  transaction.execute(sql::delete_token_sessions, {{"office", command.office()}, {"token", id}});
  return found->name;
}

std::vector<Token> tokens(db::Transaction& transaction) { return transaction.all(sql::all_tokens, {}, read_token); }

std::optional<Token> standing_token(db::Transaction& transaction, std::string_view secret, Instant now) {
  if (!secret.starts_with(token_prefix)) return std::nullopt;
  auto token = transaction.one(sql::find_token, {{"secret_hash", hash_of(secret)}}, read_token);
  return token && stands(*token, now) ? std::move(token) : std::nullopt;
}

std::optional<Token> standing_token(db::Transaction& transaction, OfficeId office, TokenId id, Instant now) {
  auto token = transaction.one(sql::token_by_id, {{"office", office}, {"id", id}}, read_token);
  return token && stands(*token, now) ? std::move(token) : std::nullopt;
}

}  // namespace amity::accounts
