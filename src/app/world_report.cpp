// SPDX-License-Identifier: Apache-2.0
#include "world_report.h"

#include "partnerships/upsert_assertions.h"
#include "reconciliation/review.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include <iostream>
#include <map>

namespace amity::app {
namespace {

namespace json = boost::json;
using partnerships::ListedChange;

constexpr std::size_t changes_told = 1000;

char const* word_of(ListedChange::What what) {
  switch (what) {
    case ListedChange::What::created:
      return "new";
    case ListedChange::What::changed:
      return "changed";
    case ListedChange::What::back:
      return "back";
    case ListedChange::What::gone:
      return "gone";
    case ListedChange::What::withdrawn:
      return "withdrawn";
  }
  return "";
}

json::object counts_of(reconciliation::WorldReport const& r) {
  return {{"read", r.read},
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

json::object document(ToldReport const& told) {
  json::object document{
      {"files", told.files}, {"format", told.report.format}, {"seen_before", told.report.seen_before}};
  for (auto const& [name, count] : counts_of(told.report)) document[name] = count;
  for (auto const& [name, list] : told.details) document[name] = list;
  return document;
}

json::object sum_of(std::vector<ToldReport> const& reports) {
  json::object sum;
  for (auto const& told : reports)
    for (auto const& [name, count] : counts_of(told.report)) {
      auto& total = sum[name];
      total = (total.is_int64() ? total.get_int64() : 0) + count.get_int64();
    }
  return sum;
}

std::string text_at(json::value const& object, char const* name) {
  auto const& text = object.at(name).as_string();
  return {text.data(), text.size()};
}

void print_changes(json::array const& changes) {
  constexpr std::size_t shown = 20;
  std::map<std::string, std::size_t> told;
  for (auto const& change : changes) {
    auto const what = text_at(change, "what");
    if (++told[what] > shown) continue;
    std::cout << "  " << what << ": " << text_at(change, "a") << " and " << text_at(change, "b") << ", by "
              << text_at(change, "source");
    if (change.as_object().contains("last_seen")) std::cout << ", last seen " << text_at(change, "last_seen");
    std::cout << '\n';
  }
  for (auto const& [what, count] : told)
    if (count > shown) std::cout << "  " << what << ": " << count - shown << " more (--json shows them)\n";
}

void print_text(ToldReport const& told) {
  auto const& r = told.report;
  std::cout << told.files << " (" << r.format << "): " << r.read << " rows read, " << r.accepted << " accepted ("
            << r.merged << " of them say what another row said), " << r.refused << " refused, " << r.unresolved
            << " unresolved\n";
  if (r.seen_before) {
    std::cout << "this was read to its end before, and nothing is to be done; --again reads it all the same\n";
    return;
  }
  std::cout << r.new_cities << " new cities, " << r.new_partnerships << " new partnerships, " << r.changed
            << " records new or changed, " << r.gone << " no longer said, " << r.back << " said again\n";
  if (r.missing > 0)
    std::cout << r.missing << " ties that the source said before are not in it, and are not marked as gone, since that"
              << " is more than a tenth, or --part was given; if this is the whole list, say --whole\n";
  if (r.withdrawn > 0) std::cout << r.withdrawn << " withdrawn, since their rows mean another city now\n";
  print_changes(told.details.at("changes").as_array());
  for (auto const& one : r.refusals) {
    std::cout << "  " << one.file << ", line " << one.line << ", " << one.field << " \"" << one.value
              << "\": " << one.why << '\n';
    if (!one.accepted.empty()) std::cout << "    accepted: " << one.accepted << '\n';
  }
  if (r.refused_told < r.refused) std::cout << "  and " << r.refused - r.refused_told << " more rows\n";
  if (r.waiting > 0) std::cout << r.waiting << " cities wait for a decision: amity review list\n";
}

}  // namespace

json::object details_of(db::Transaction& transaction, reconciliation::WorldReport const& report) {
  std::map<std::int64_t, std::string> labels;
  auto const label = [&](CityId city) {
    auto const [at, fresh] = labels.try_emplace(city.value);
    if (fresh) at->second = reconciliation::label_of(transaction, city);
    return at->second;
  };
  std::map<std::int64_t, std::string> sources;
  if (!report.changes.empty())
    for (auto const& source : partnerships::sources_of(transaction, the_world)) sources[source.id.value] = source.key;
  json::array refusals;
  for (auto const& one : report.refusals)
    refusals.push_back(json::object{{"file", one.file},
                                    {"line", one.line},
                                    {"field", one.field},
                                    {"value", one.value},
                                    {"why", one.why},
                                    {"accepted", one.accepted}});
  json::array waits;
  for (auto const& one : report.waits) {
    json::array candidates;
    for (auto const& [city, score] : one.candidates)
      candidates.push_back(
          json::object{{"city", "A" + std::to_string(city.value)}, {"name", label(city)}, {"score", score}});
    waits.push_back(json::object{{"file", one.file},
                                 {"line", one.line},
                                 {"name", one.name},
                                 {"countries", one.countries},
                                 {"why", one.why},
                                 {"candidates", std::move(candidates)}});
  }
  json::array changes;
  for (auto const& one : report.changes) {
    if (changes.size() == changes_told) break;
    json::object change{
        {"what", word_of(one.what)}, {"a", label(one.a)}, {"b", label(one.b)}, {"source", sources[one.source.value]}};
    if (one.last_seen) change["last_seen"] = to_string(*one.last_seen);
    changes.push_back(std::move(change));
  }
  return {{"refusals", std::move(refusals)}, {"waits", std::move(waits)}, {"changes", std::move(changes)}};
}

void print(std::vector<ToldReport> const& reports, Output output) {
  if (output == Output::text) {
    for (auto const& told : reports) print_text(told);
    return;
  }
  if (reports.size() == 1) {
    std::cout << json::serialize(document(reports.front())) << '\n';
    return;
  }
  auto sum = sum_of(reports);
  json::array lists;
  for (auto const& told : reports) lists.push_back(document(told));
  sum["lists"] = std::move(lists);
  std::cout << json::serialize(sum) << '\n';
}

}  // namespace amity::app
