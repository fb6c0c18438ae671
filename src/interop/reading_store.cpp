// SPDX-License-Identifier: Apache-2.0
#include "reading_store.h"

#include "interop/sql.h"

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <sodium.h>

#include <array>

namespace amity::interop {
namespace {

namespace json = boost::json;

// To be raised whenever the same list would be understood otherwise than before.
constexpr std::string_view rules = "amity-world-rules-2";

std::string_view word_of(ReadingState state) {
  switch (state) {
    case ReadingState::open:
      return "open";
    case ReadingState::part:
      return "part";
    case ReadingState::whole:
      return "whole";
  }
  return {};
}

std::string date_of(ReadingKey const& key) { return key.retrieved ? to_string(*key.retrieved) : std::string{}; }

json::object counts_of(WorldReport const& r) {
  return {{"format", r.format},
          {"read", r.read},
          {"accepted", r.accepted},
          {"merged", r.merged},
          {"changed", r.changed},
          {"refused", r.refused},
          {"unresolved", r.unresolved},
          {"waiting", r.waiting},
          {"new_cities", r.new_cities},
          {"new_partnerships", r.new_partnerships},
          {"new_statements", r.new_statements},
          {"back", r.back},
          {"gone", r.gone},
          {"missing", r.missing},
          {"withdrawn", r.withdrawn}};
}

}  // namespace

std::string with_decisions(db::Transaction& transaction, std::string const& digest) {
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  auto const feed = [&](std::string_view text) {
    crypto_hash_sha256_update(&state, reinterpret_cast<unsigned char const*>(text.data()), text.size());
    crypto_hash_sha256_update(&state, reinterpret_cast<unsigned char const*>("\n"), 1);
  };
  feed(rules);
  feed(digest);
  transaction.each(sql::decisions, {}, [&](db::Row const& row) {
    feed(row.text(0));
    feed(row.text(1));
    auto const city = row.get<std::optional<CityId>>(2);
    feed(city ? std::to_string(city->value) : "");
  });
  std::array<unsigned char, crypto_hash_sha256_BYTES> sum{};
  crypto_hash_sha256_final(&state, sum.data());
  std::string hex(2 * sum.size() + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), sum.data(), sum.size());
  hex.pop_back();
  return hex;
}

std::optional<KeptReading> kept_reading(db::Transaction& transaction, ReadingKey const& key) {
  return transaction.one(
      sql::reading, {{"source", key.source}, {"retrieved", date_of(key)}, {"digest", key.digest}},
      [](db::Row const& row) {
        KeptReading kept;
        auto const word = row.text(0);
        kept.state = word == "whole" ? ReadingState::whole : word == "part" ? ReadingState::part : ReadingState::open;
        json::error_code ec;
        auto const text = row.text(1);
        auto const document = json::parse({text.data(), text.size()}, ec);
        auto const number = [&](char const* name) {
          auto const* object = ec ? nullptr : document.if_object();
          auto const* value = object == nullptr ? nullptr : object->if_contains(name);
          return value != nullptr && value->is_int64() ? value->get_int64() : 0;
        };
        auto& r = kept.report;
        if (auto const* object = ec ? nullptr : document.if_object(); object != nullptr && object->contains("format"))
          r.format = object->at("format").get_string();
        r.read = number("read");
        r.accepted = number("accepted");
        r.merged = number("merged");
        r.refused = number("refused");
        r.unresolved = number("unresolved");
        r.waiting = number("waiting");
        r.seen_before = true;
        return kept;
      });
}

void keep_reading(db::Transaction& transaction, ReadingKey const& key, ReadingState state, WorldReport const& report) {
  transaction.execute(sql::keep_reading, {{"source", key.source},
                                          {"retrieved", date_of(key)},
                                          {"digest", key.digest},
                                          {"state", word_of(state)},
                                          {"report", json::serialize(counts_of(report))}});
}

void set_reading_state(db::Transaction& transaction, ReadingKey const& key, ReadingState state) {
  transaction.execute(
      sql::close_reading,
      {{"state", word_of(state)}, {"source", key.source}, {"retrieved", date_of(key)}, {"digest", key.digest}});
}

ReadingState add_closing(WorldReport& report, partnerships::ClosedReadings const& closed) {
  auto state = ReadingState::whole;
  for (auto const& source : closed.sources) {
    report.gone += source.gone;
    report.missing += source.missing - source.gone;
    if (!source.whole) state = ReadingState::part;
  }
  report.changed += closed.changed;
  report.changes.insert(report.changes.end(), closed.gone.begin(), closed.gone.end());
  return state;
}

std::string detail_of(WorldReport const& report, std::optional<PartialDate> const& retrieved) {
  auto detail = counts_of(report);
  if (retrieved) detail["retrieved"] = to_string(*retrieved);
  return json::serialize(detail);
}

}  // namespace amity::interop
