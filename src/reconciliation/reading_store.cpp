// SPDX-License-Identifier: Apache-2.0
#include "reconciliation/reading_store.h"

#include "reconciliation/sql.h"

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace amity::reconciliation {
namespace {

namespace json = boost::json;

// To be raised whenever the same list would be understood otherwise than before.
constexpr std::string_view rules = "rules-2";

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

// What a list's rows came to, which is the same whenever it is read again.
json::object rows_of(WorldReport const& r) {
  return {{"format", r.format},  {"read", r.read},       {"accepted", r.accepted},
          {"merged", r.merged},  {"refused", r.refused}, {"unresolved", r.unresolved},
          {"waiting", r.waiting}};
}

}  // namespace

std::string under_these_rules(std::string const& digest) { return std::string(rules) + ":" + digest; }

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
                                          {"report", json::serialize(rows_of(report))}});
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
  auto detail = rows_of(report);
  for (auto const& [name, count] : {std::pair{"changed", report.changed},
                                    {"new_cities", report.new_cities},
                                    {"new_partnerships", report.new_partnerships},
                                    {"new_statements", report.new_statements},
                                    {"back", report.back},
                                    {"gone", report.gone},
                                    {"missing", report.missing},
                                    {"withdrawn", report.withdrawn}})
    detail[name] = count;
  if (retrieved) detail["retrieved"] = to_string(*retrieved);
  return json::serialize(detail);
}

}  // namespace amity::reconciliation
