// SPDX-License-Identifier: Apache-2.0
#include "claims/web/pages.h"
#include "ui/format.h"
#include "ui/layout.h"
#include "ui/links.h"
#include "ui/register_words.h"
#include "ui/template.h"

#include <algorithm>
#include <array>
#include <utility>

namespace amity::claims::web {

using namespace ui;

namespace {

struct ClaimGroup {
  std::string_view id;
  std::string_view heading;
  std::array<std::string_view, 3> claims;  // the contract's words; empty where there are fewer
};
constexpr std::array claim_groups{
    ClaimGroup{"circle", "claims.group.circle", {"countries", "continents", "oldest"}},
    ClaimGroup{"first", "claims.group.first", {"first"}}, ClaimGroup{"only", "claims.group.only", {"only"}},
    ClaimGroup{"pairs", "claims.group.pairs", {"only_between", "first_between", "among_first_between"}},
    ClaimGroup{"place", "claims.group.place", {"place", "among_top"}}};

// A pair, or the one city that a gap is of.
std::string pair_in_words(Localizer const& localizer, json::value const& pair) {
  if (!at(pair, "b").is_object()) return worded(at(at(pair, "a"), "name"), localizer.language()).text;
  return localizer.text("claims.pair", {{"a", worded(at(at(pair, "a"), "name"), localizer.language()).text},
                                        {"b", worded(at(at(pair, "b"), "name"), localizer.language()).text}});
}

// What a source says, as far as a claim turns on it: its weight, the date it gives, that it denies.
std::string said_in_words(Localizer const& localizer, json::value const& assertion) {
  auto rank = std::string(text_at(assertion, "rank"));
  auto const kind = text_at(at(assertion, "source"), "kind");
  if (rank == "stated" && (kind == "press" || kind == "list")) rank += "_" + std::string(kind);
  auto words = localizer.word("rank", rank);
  auto const add = [&](std::string const& part) { words += localizer.text("list.separator") + part; };
  if (auto const stage = text_at(assertion, "stage"); !stage.empty() && stage != "active")
    add(localizer.word("stage", stage));
  if (auto const on = text_at(assertion, "signed"); !on.empty())
    add(localizer.text("statement.signed", {{"date", format_date(localizer.language(), on)}}));
  if (auto const on = text_at(assertion, "ended"); !on.empty())
    add(localizer.text("statement.ended", {{"date", format_date(localizer.language(), on)}}));
  return words;
}

// The witnesses of one partnership under its name, in their order. What two registers hold of one source is one line.
json::array witnesses_view(Localizer const& localizer, json::array const& witnesses) {
  json::array pairs;
  std::int64_t last = 0;
  for (auto const& witness : witnesses) {
    auto const& assertion = at(witness, "assertion");
    auto const& source = at(assertion, "source");
    if (pairs.empty() || integer_at(witness, "partnership") != last)
      pairs.push_back(
          json::object{{"pair", pair_in_words(localizer, witness)},
                       {"pair_href", partnership_address(localizer.language(), integer_at(witness, "partnership"))},
                       {"sources", json::array{}}});
    last = integer_at(witness, "partnership");
    json::value line = json::object{{"name", text_at(source, "name")},
                                    {"url", safe_link(text_at(source, "url"))},
                                    {"says", said_in_words(localizer, assertion)},
                                    {"set_aside", !true_at(witness, "counted")}};
    auto& lines = pairs.back().as_object()["sources"].as_array();
    if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(std::move(line));
  }
  return pairs;
}

std::string days_in_words(Localizer const& localizer, json::value const& gap) {
  auto const earliest = text_at(gap, "earliest");
  auto const latest = text_at(gap, "latest");
  auto const from = format_date(localizer.language(), earliest);
  auto const until = format_date(localizer.language(), end_of_span(latest));
  if (earliest.empty() && latest.empty()) return {};
  if (earliest.empty()) return localizer.text("when.by", {{"date", until}});
  if (latest.empty()) return localizer.text("when.after", {{"date", from}});
  return earliest == latest ? from : localizer.text("when.between", {{"from", from}, {"until", until}});
}

json::array gaps_view(Localizer const& localizer, json::array const& gaps) {
  json::array views;
  for (auto const& gap : gaps)
    views.push_back(
        json::object{{"pair", pair_in_words(localizer, gap)},
                     {"pair_href", partnership_address(localizer.language(), integer_at(gap, "partnership"))},
                     {"why", localizer.word("doubt", text_at(gap, "why"))},
                     {"when", days_in_words(localizer, gap)}});
  return views;
}

json::array standing_view(Localizer const& localizer, json::array const& standing) {
  json::array rows;
  for (auto const& row : standing)
    rows.push_back(json::object{{"city", worded(at(at(row, "city"), "name"), localizer.language()).text},
                                {"partners", localizer.range(at(row, "partners"))}});
  return rows;
}

// A count or place that is known only within bounds; among_top has bounds too, but says yes or no.
bool is_open_number(json::value const& claim) {
  return text_at(claim, "truth") == "unknown" && at(claim, "range").is_object() &&
         text_at(claim, "claim") != "among_top";
}

// What the page was asked, so far as its links and its form carry it on.
Query asked(Reader const& reader) {
  return only(reader.query, {"city", "between", "group", "among", "as_of", "kind", "sources", "claim"});
}

// The opened claim: every source on both sides, and what is not known.
json::object sides_view(Localizer const& localizer, json::value const& claim) {
  auto const more = integer_at(claim, "more");
  auto evidence = witnesses_view(localizer, list_at(claim, "evidence"));
  auto counter_evidence = witnesses_view(localizer, list_at(claim, "counter_evidence"));
  auto gaps = gaps_view(localizer, list_at(claim, "not_known"));
  auto standing = standing_view(localizer, list_at(claim, "standing"));
  return {{"has_evidence", !evidence.empty()},
          {"evidence", std::move(evidence)},
          {"has_counter_evidence", !counter_evidence.empty()},
          {"counter_evidence", std::move(counter_evidence)},
          {"has_gaps", !gaps.empty()},
          {"gaps", std::move(gaps)},
          {"has_standing", !standing.empty()},
          {"standing", std::move(standing)},
          {"more", more > 0 ? localizer.text("claims.more", {{"n", more}}) : std::string{}}};
}

json::object claim_view(Localizer const& localizer, Reader const& reader, json::value const& line,
                        json::value const& opened) {
  auto const truth = text_at(line, "truth");
  auto const id = text_at(line, "id");
  auto const is_opened = opened.is_object() && text_at(opened, "id") == id;
  auto const reason = worded(at(line, "reason"), localizer.language()).text;
  auto const query = with(asked(reader), "claim", is_opened ? std::string_view{} : id);
  json::object view{{"truth", truth},
                    {"verdict", localizer.word("claims.truth", is_open_number(line) ? "range" : truth)},
                    {"sentence", worded(at(line, "sentence"), localizer.language()).text},
                    {"reason", is_opened || truth != "yes" ? reason : std::string_view{}},
                    {"anchor", id},
                    {"href", page_address(localizer.language(), "/claims") + query_text(query) + "#" + std::string(id)},
                    {"opened", is_opened}};
  view["sides"] = is_opened ? json::value(sides_view(localizer, opened)) : json::value(nullptr);
  return view;
}

bool belongs(ClaimGroup const& group, json::value const& claim) {
  auto const word = text_at(claim, "claim");
  for (auto const one : group.claims)
    if (!one.empty() && one == word) return true;
  return false;
}

json::array groups_view(Localizer const& localizer, Reader const& reader, json::value const& page) {
  json::array groups;
  for (auto const& group : claim_groups) {
    json::array claims;
    // What holds first, then what is open, then what does not hold.
    for (std::string_view const truth : {"yes", "unknown", "no"})
      for (auto const& claim : list_at(page, "claims"))
        if (belongs(group, claim) && text_at(claim, "truth") == truth)
          claims.push_back(claim_view(localizer, reader, claim, at(page, "opened")));
    if (claims.empty()) continue;
    groups.push_back(
        json::object{{"id", group.id}, {"heading", localizer.text(group.heading)}, {"claims", std::move(claims)}});
  }
  return groups;
}

// "12 hold, 30 cannot be known, 9 do not hold"
std::string summary(Localizer const& localizer, json::value const& page) {
  std::string words;
  for (auto const& [truth, key] :
       {std::pair{"yes", "claims.count.yes"}, {"unknown", "claims.count.unknown"}, {"no", "claims.count.no"}}) {
    std::int64_t n = 0;
    for (auto const& claim : list_at(page, "claims")) n += text_at(claim, "truth") == truth ? 1 : 0;
    if (n == 0) continue;
    if (!words.empty()) words += localizer.text("list.separator");
    words += localizer.text(key, {{"n", n}});
  }
  return words;
}

template <class Words>
json::array choices(Localizer const& localizer, Words const& words, std::string_view prefix, std::string_view chosen) {
  json::array options;
  for (std::string_view const word : words)
    options.push_back(
        json::object{{"value", word}, {"text", localizer.word(prefix, word)}, {"selected", word == chosen}});
  return options;
}

json::object form_view(Localizer const& localizer, Reader const& reader, json::value const& page) {
  constexpr std::array kinds{"sister_city", "friendly_exchange", "project"};
  constexpr std::array levels{"all", "stated", "official"};
  json::array hidden;
  for (auto const& [name, value] : only(reader.query, {"city", "between", "group", "claim"}))
    hidden.push_back(json::object{{"name", name}, {"value", value}});
  auto const kind = text_at(page, "kind");
  return {{"action", page_address(reader.language, "/claims")},
          {"hidden", std::move(hidden)},
          {"any_kind", kind.empty()},
          {"kinds", choices(localizer, kinds, "kind", kind)},
          {"levels", choices(localizer, levels, "claims.sources", text_at(page, "sources"))},
          {"among", std::to_string(integer_at(page, "among"))},
          {"as_of", text_at(page, "as_of")},
          {"today", text_at(page, "today")}};
}

// "What we say about ourselves"; of another city, or of two countries, what can be said of them.
std::string title_in(Localizer const& localizer, Site const& site, json::value const& page) {
  if (auto const codes = list_at(page, "between"); codes.size() == 2) {
    auto const one = country_name(localizer.language(), codes[0].as_string());
    auto const other = country_name(localizer.language(), codes[1].as_string());
    return localizer.text("claims.title_between", {{"one", one}, {"other", other}});
  }
  auto const city = at(page, "city");
  if (!city.is_object() || text_at(city, "id") == text_at(at(site.office, "city"), "id"))
    return localizer.text("claims.title");
  auto const name = localizer.city(city);
  return localizer.text("claims.title_city", {{"city", name}});
}

}  // namespace

std::string claims_page(Site const& site, Reader const& reader, json::value const& page) {
  Localizer const localizer{reader.language};
  auto view = form_view(localizer, reader, page);
  auto groups = groups_view(localizer, reader, page);
  auto const city = at(page, "city").is_object() ? localizer.city(at(page, "city")) : std::string{};
  auto const lead = localizer.text("claims.lead", {{"date", format_date(reader.language, text_at(page, "as_of"))}});
  auto const gone = !value_of(reader.query, "claim").empty() && !at(page, "opened").is_object();
  view["title"] = title_in(localizer, site, page);
  view["lead"] = lead;
  auto const level = text_at(page, "sources");
  view["summary"] = summary(localizer, page);
  view["counting"] = level == "official" ? localizer.text("claims.only_counting.official")
                     : level == "stated" ? localizer.text("claims.only_counting.stated")
                                         : std::string{};
  view["gone"] = gone ? localizer.text("claims.gone") : std::string{};
  view["empty"] = groups.empty() ? localizer.text("claims.empty", {{"city", city}}) : std::string{};
  view["groups"] = std::move(groups);
  view["json_href"] = "/api/v1/claims" + query_text(gone ? with(asked(reader), "claim", "") : asked(reader));
  Content content;
  content.name = "claims";
  content.title = text_at(view, "title");
  content.description = lead;
  content.main = render("claims", reader.language, view);
  content.listed = asked(reader).empty();
  return in_layout(site, reader, content);
}

}  // namespace amity::claims::web
