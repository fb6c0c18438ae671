// SPDX-License-Identifier: Apache-2.0
#include "partnerships/record.h"

#include "core/utf8.h"
#include "db/id_sequence.h"
#include "partnerships/sql.h"
#include "rows.h"

#include <algorithm>

namespace amity::partnerships {
namespace {

bool is_web_address(std::string_view url) { return url.starts_with("https://") || url.starts_with("http://"); }

std::optional<Source> stored_source(db::Transaction& transaction, OfficeId office, std::string const& key) {
  return transaction.one(sql::find_source, {{"office", office}, {"key", key}}, [&](db::Row const& row) {
    Source source;
    source.office = office;
    source.id = row.get<SourceId>(0);
    source.key = key;
    read_description(row, 1, source);
    return source;
  });
}

std::optional<Assertion> stored_assertion(db::Transaction& transaction, Assertion const& like) {
  return transaction.one(sql::find_assertion,
                         {{"office", like.office}, {"partnership", like.partnership}, {"source", like.source}},
                         [&](db::Row const& row) {
                           Assertion assertion;
                           assertion.office = like.office;
                           assertion.partnership = like.partnership;
                           assertion.source = like.source;
                           assertion.id = row.get<AssertionId>(0);
                           read_said(row, 1, assertion);
                           return assertion;
                         });
}

std::optional<std::string> word(std::optional<Kind> kind) {
  return kind ? std::optional<std::string>(to_string(*kind)) : std::nullopt;
}
std::optional<std::string> word(std::optional<Stage> stage) {
  return stage ? std::optional<std::string>(to_string(*stage)) : std::nullopt;
}

}  // namespace

Result<Put<SourceId>> put_source(db::Transaction& transaction, Source const& source) {
  if (source.key.empty()) return fail(Errc::invalid, "a source needs a key", "key", "a short word such as enwiki-2023");
  if (source.name.empty()) return fail(Errc::invalid, "a source needs a name", "name");
  if (!source.url.empty() && !is_web_address(source.url))
    return fail(Errc::invalid, "\"" + std::string(utf8::cut(source.url, 80)) + "\" is not a web address", "url",
                "an address that starts with https:// or http://, or nothing");
  auto put = source;
  auto const stored = stored_source(transaction, source.office, source.key);
  if (stored) put.id = stored->id;
  if (stored == put) return Put<SourceId>{put.id, Change::unchanged};
  if (!stored) put.id = SourceId{db::take_ids(transaction, source.office, "source")};
  if (stored)
    transaction.execute_later(sql::update_source, {{"office", put.office},
                                                   {"id", put.id},
                                                   {"kind", to_string(put.kind)},
                                                   {"name", put.name},
                                                   {"url", put.url},
                                                   {"published", put.published},
                                                   {"retrieved", put.retrieved},
                                                   {"note", put.note}});
  else
    transaction.execute_later(sql::insert_source, {{"office", put.office},
                                                   {"id", put.id},
                                                   {"key", put.key},
                                                   {"kind", to_string(put.kind)},
                                                   {"name", put.name},
                                                   {"url", put.url},
                                                   {"published", put.published},
                                                   {"retrieved", put.retrieved},
                                                   {"note", put.note}});
  return Put<SourceId>{put.id, stored ? Change::changed : Change::created};
}

Result<Put<PartnershipId>> put_partnership(db::Transaction& transaction, CityId a, CityId b) {
  if (a == b) return fail(Errc::invalid, "a city cannot be its own partner", "partner", "another city");
  if (b < a) std::swap(a, b);
  auto const id = [](db::Row const& row) { return row.get<PartnershipId>(0); };
  if (auto const found = transaction.one(sql::find_partnership, {{"a", a}, {"b", b}}, id))
    return Put<PartnershipId>{*found, Change::unchanged};
  PartnershipId const made{db::take_ids(transaction, the_world, "partnership")};
  // Offices do not wait for each other: another may have made the same pair meanwhile.
  if (transaction.execute(sql::insert_partnership, {{"id", made}, {"a", a}, {"b", b}}) == 0)
    return Put<PartnershipId>{transaction.one(sql::find_partnership, {{"a", a}, {"b", b}}, id).value(),
                              Change::unchanged};
  return Put<PartnershipId>{made, Change::created};
}

Result<void> check(Assertion const& assertion) {
  if (assertion.signed_on && assertion.ended_on && before(*assertion.ended_on, *assertion.signed_on) == Truth::yes)
    return fail(
        Errc::invalid,
        "the end, " + to_string(*assertion.ended_on) + ", lies before the signing, " + to_string(*assertion.signed_on),
        "ended", "an end on or after the signing");
  return {};
}

Result<Put<AssertionId>> put_assertion(db::Transaction& transaction, Assertion const& assertion) {
  if (auto const checked = check(assertion); !checked) return Failure{checked.error()};
  auto put = assertion;
  auto const stored = stored_assertion(transaction, assertion);
  if (stored) put.id = stored->id;
  if (stored == put) return Put<AssertionId>{put.id, Change::unchanged};
  if (!stored) put.id = AssertionId{db::take_ids(transaction, assertion.office, "assertion")};
  if (stored)
    transaction.execute_later(sql::update_assertion, {{"office", put.office},
                                                      {"id", put.id},
                                                      {"kind", word(put.kind)},
                                                      {"stage", word(put.stage)},
                                                      {"signed", put.signed_on},
                                                      {"ended", put.ended_on},
                                                      {"said_by", to_string(put.said_by)},
                                                      {"confidence", to_string(put.confidence)},
                                                      {"as_of", put.as_of},
                                                      {"note", put.note}});
  else
    transaction.execute_later(sql::insert_assertion, {{"office", put.office},
                                                      {"id", put.id},
                                                      {"partnership", put.partnership},
                                                      {"source", put.source},
                                                      {"kind", word(put.kind)},
                                                      {"stage", word(put.stage)},
                                                      {"signed", put.signed_on},
                                                      {"ended", put.ended_on},
                                                      {"said_by", to_string(put.said_by)},
                                                      {"confidence", to_string(put.confidence)},
                                                      {"as_of", put.as_of},
                                                      {"note", put.note}});
  return Put<AssertionId>{put.id, stored ? Change::changed : Change::created};
}

Result<void> check_life(std::vector<Move> const& moves) {
  auto stage = Stage::unknown;
  std::optional<PartialDate> latest;
  for (std::size_t i = 0; i < moves.size(); ++i) {
    auto const& move = moves[i];
    auto next = after(stage, move.act);
    // An office may know of what came after a signing without knowing of the signing.
    if (!next && stage == Stage::unknown) next = after(Stage::active, move.act);
    if (!next)
      return fail(Errc::refused,
                  "\"" + std::string(to_string(move.act)) + "\" cannot follow when a partnership is \"" +
                      std::string(to_string(stage)) + "\"",
                  std::to_string(i), "the moves of docs/concepts.md, in the order they happened");
    if (move.on && latest && before(*move.on, *latest) == Truth::yes)
      return fail(Errc::invalid, to_string(*move.on) + " lies before the move ahead of it, " + to_string(*latest),
                  std::to_string(i), "moves in the order they happened");
    if (move.on) latest = move.on;
    stage = *next;
  }
  return {};
}

Result<Change> put_moves(db::Transaction& transaction, OfficeId office, PartnershipId partnership,
                         std::vector<Move> const& moves) {
  if (auto const checked = check_life(moves); !checked) return Failure{checked.error()};
  auto const stored =
      transaction.all(sql::moves_of, {{"office", office}, {"partnership", partnership}}, [&](db::Row const& row) {
        Move move;
        read_move(row, move);
        move.office = office;
        move.partnership = partnership;
        return move;
      });
  auto const same = std::equal(stored.begin(), stored.end(), moves.begin(), moves.end(), [&](Move const& x, Move y) {
    y.office = office;
    y.partnership = partnership;
    return x == y;
  });
  if (same) return Change::unchanged;
  transaction.execute(sql::delete_moves, {{"office", office}, {"partnership", partnership}});
  for (std::size_t i = 0; i < moves.size(); ++i) {
    auto const& move = moves[i];
    transaction.execute(sql::insert_move, {{"office", office},
                                           {"partnership", partnership},
                                           {"seq", i + 1},
                                           {"act", to_string(move.act)},
                                           {"on_date", move.on},
                                           {"authority", move.authority},
                                           {"document", move.document},
                                           {"source", move.source},
                                           {"zh", text_in(move.note, "zh")},
                                           {"ja", text_in(move.note, "ja")},
                                           {"en", text_in(move.note, "en")}});
  }
  return stored.empty() ? Change::created : Change::changed;
}

}  // namespace amity::partnerships
