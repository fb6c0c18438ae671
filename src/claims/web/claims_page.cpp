// SPDX-License-Identifier: Apache-2.0
#include "claims/web/pages.h"
#include "ui/format.h"
#include "ui/layout.h"
#include "ui/links.h"
#include "ui/register_words.h"
#include "ui/template.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace amity::claims::web {

using namespace ui;

namespace {

using contract::ClaimWord;

struct ClaimGroup {
  std::string_view id;
  std::string_view heading;
  std::array<std::optional<ClaimWord>, 3> claims;  // filled from the front
};
constexpr std::array claim_groups{
    ClaimGroup{"circle", "claims.group.circle", {ClaimWord::countries, ClaimWord::continents, ClaimWord::oldest}},
    ClaimGroup{"first", "claims.group.first", {ClaimWord::first}},
    ClaimGroup{"only", "claims.group.only", {ClaimWord::only}},
    ClaimGroup{"pairs",
               "claims.group.pairs",
               {ClaimWord::only_between, ClaimWord::first_between, ClaimWord::among_first_between}},
    ClaimGroup{"place", "claims.group.place", {ClaimWord::place, ClaimWord::among_top}}};

std::string city_in_words(Localizer const& localizer, contract::CityName const& city) {
  return worded(city.name, localizer.language()).text;
}

std::string pair_in_words(Localizer const& localizer, contract::CityName const& a, contract::CityName const& b) {
  return localizer.text("claims.pair", {{"a", city_in_words(localizer, a)}, {"b", city_in_words(localizer, b)}});
}

// What a source says, as far as a claim turns on it: its weight, the date it gives, that it denies.
std::string said_in_words(Localizer const& localizer, contract::Assertion const& assertion) {
  using contract::SourceKind;
  auto rank = std::string(contract::to_string(assertion.rank));
  auto const kind = assertion.source.kind;
  if (assertion.rank == contract::Rank::stated && (kind == SourceKind::press || kind == SourceKind::list))
    rank += "_" + std::string(contract::to_string(kind));
  auto words = localizer.word("rank", rank);
  auto const add = [&](std::string const& part) { words += localizer.text("list.separator") + part; };
  if (auto const& stage = assertion.stage; stage && *stage != contract::Stage::active)
    add(localizer.word("stage", *stage));
  if (auto const& on = assertion.signed_)
    add(localizer.text("statement.signed", {{"date", format_date(localizer.language(), *on)}}));
  if (auto const& on = assertion.ended)
    add(localizer.text("statement.ended", {{"date", format_date(localizer.language(), *on)}}));
  return words;
}

// The witnesses of one partnership under its name, in their order. What two registers hold of one source is one line.
json::array witnesses_view(Localizer const& localizer, std::vector<contract::ClaimWitness> const& witnesses) {
  json::array pairs;
  std::int64_t last = 0;
  for (auto const& witness : witnesses) {
    auto const& source = witness.assertion.source;
    if (pairs.empty() || witness.partnership != last)
      pairs.push_back(json::object{{"pair", pair_in_words(localizer, witness.a, witness.b)},
                                   {"pair_href", partnership_address(localizer.language(), witness.partnership)},
                                   {"sources", json::array{}}});
    last = witness.partnership;
    json::value line = json::object{{"name", source.name},
                                    {"url", safe_link(source.url.value_or(""))},
                                    {"says", said_in_words(localizer, witness.assertion)},
                                    {"set_aside", !witness.counted}};
    auto& lines = pairs.back().as_object()["sources"].as_array();
    if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(std::move(line));
  }
  return pairs;
}

std::string days_in_words(Localizer const& localizer, contract::ClaimGap const& gap) {
  auto const text_of = [](contract::Nullable<Day> const& day) { return day ? amity::to_string(*day) : std::string{}; };
  auto const earliest = text_of(gap.earliest);
  auto const latest = text_of(gap.latest);
  auto const from = format_date(localizer.language(), earliest);
  auto const until = format_date(localizer.language(), end_of_span(latest));
  if (earliest.empty() && latest.empty()) return {};
  if (earliest.empty()) return localizer.text("when.by", {{"date", until}});
  if (latest.empty()) return localizer.text("when.after", {{"date", from}});
  return earliest == latest ? from : localizer.text("when.between", {{"from", from}, {"until", until}});
}

// A gap is of a pair, or of one city.
json::array gaps_view(Localizer const& localizer, std::vector<contract::ClaimGap> const& gaps) {
  json::array views;
  for (auto const& gap : gaps)
    views.push_back(
        json::object{{"pair", gap.b ? pair_in_words(localizer, gap.a, *gap.b) : city_in_words(localizer, gap.a)},
                     {"pair_href", gap.partnership ? partnership_address(localizer.language(), *gap.partnership)
                                                   : city_address(localizer.language(), gap.a)},
                     {"why", localizer.word("doubt", gap.why)},
                     {"when", days_in_words(localizer, gap)}});
  return views;
}

json::array standing_view(Localizer const& localizer, std::vector<contract::ClaimStanding> const& standing) {
  json::array rows;
  for (auto const& row : standing)
    rows.push_back(
        json::object{{"city", city_in_words(localizer, row.city)}, {"partners", localizer.range(row.partners)}});
  return rows;
}

// A count or place that is known only within bounds; among_top has bounds too, but says yes or no.
bool is_open_number(contract::ClaimLine const& line) {
  return line.truth == Truth::unknown && line.range && line.claim != ClaimWord::among_top;
}

// What the page was asked, so far as its links and its form carry it on.
Query asked(Reader const& reader) {
  return only(reader.query, {"city", "between", "group", "among", "as_of", "kind", "sources", "claim"});
}

// The opened claim: every source on both sides, and what is not known.
json::object sides_view(Localizer const& localizer, contract::Claim const& claim) {
  auto const more = claim.more;
  auto evidence = witnesses_view(localizer, claim.evidence);
  auto counter_evidence = witnesses_view(localizer, claim.counter_evidence);
  auto gaps = gaps_view(localizer, claim.not_known);
  auto standing = standing_view(localizer, claim.standing);
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

json::object claim_view(Localizer const& localizer, Reader const& reader, contract::ClaimLine const& line,
                        std::optional<contract::Claim> const& opened) {
  auto const truth = to_string(line.truth);
  auto const is_opened = opened && opened->id == line.id;
  auto const query = with(asked(reader), "claim", is_opened ? std::string{} : line.id);
  json::object view{{"truth", truth},
                    {"verdict", localizer.word("claims.truth", is_open_number(line) ? "range" : truth)},
                    {"sentence", worded(line.sentence, localizer.language()).text},
                    {"reason", is_opened || line.truth != Truth::yes ? worded(line.reason, localizer.language()).text
                                                                     : std::string{}},
                    {"anchor", line.id},
                    {"href", page_address(localizer.language(), "/claims") + query_text(query) + "#" + line.id},
                    {"opened", is_opened}};
  view["sides"] = is_opened ? json::value(sides_view(localizer, *opened)) : json::value(nullptr);
  return view;
}

bool belongs(ClaimGroup const& group, contract::ClaimLine const& line) {
  return std::find(group.claims.begin(), group.claims.end(), line.claim) != group.claims.end();
}

json::array groups_view(Localizer const& localizer, Reader const& reader, contract::ClaimPage const& page) {
  json::array groups;
  for (auto const& group : claim_groups) {
    json::array claims;
    // What holds first, then what is open, then what does not hold.
    for (auto const truth : {Truth::yes, Truth::unknown, Truth::no})
      for (auto const& line : page.claims)
        if (belongs(group, line) && line.truth == truth)
          claims.push_back(claim_view(localizer, reader, line, page.opened));
    if (claims.empty()) continue;
    groups.push_back(
        json::object{{"id", group.id}, {"heading", localizer.text(group.heading)}, {"claims", std::move(claims)}});
  }
  return groups;
}

// "12 hold, 30 cannot be known, 9 do not hold"
std::string summary(Localizer const& localizer, contract::ClaimPage const& page) {
  std::string words;
  for (auto const& [truth, key] : {std::pair{Truth::yes, "claims.count.yes"},
                                   {Truth::unknown, "claims.count.unknown"},
                                   {Truth::no, "claims.count.no"}}) {
    std::int64_t n = 0;
    for (auto const& line : page.claims) n += line.truth == truth ? 1 : 0;
    if (n == 0) continue;
    if (!words.empty()) words += localizer.text("list.separator");
    words += localizer.text(key, {{"n", n}});
  }
  return words;
}

json::object form_view(Localizer const& localizer, Reader const& reader, contract::ClaimPage const& page) {
  json::array hidden;
  for (auto const& [name, value] : only(reader.query, {"city", "between", "group", "claim"}))
    hidden.push_back(json::object{{"name", name}, {"value", value}});
  auto view = counting_view(localizer, counting_of(page));
  view["action"] = page_address(reader.language, "/claims");
  view["hidden"] = std::move(hidden);
  view["among"] = std::to_string(page.among);
  return view;
}

// "What we say about ourselves"; of another city, or of two countries, what can be said of them.
std::string title_in(Localizer const& localizer, Site const& site, contract::ClaimPage const& page) {
  if (page.between && page.between->size() == 2) {
    auto const one = country_name(localizer.language(), page.between->front());
    auto const other = country_name(localizer.language(), page.between->back());
    return localizer.text("claims.title_between", {{"one", one}, {"other", other}});
  }
  if (!page.city || (site.office && page.city->id == site.office->city.id)) return localizer.text("claims.title");
  auto const name = localizer.city(*page.city);
  return localizer.text("claims.title_city", {{"city", name}});
}

}  // namespace

std::string claims_page(Site const& site, Reader const& reader, contract::ClaimPage const& page) {
  Localizer const localizer{reader.language};
  auto view = form_view(localizer, reader, page);
  auto groups = groups_view(localizer, reader, page);
  auto const city = page.city ? localizer.city(*page.city) : std::string{};
  auto const as_of = format_date(reader.language, PartialDate::of(page.as_of));
  auto const lead = localizer.text("claims.lead", {{"date", as_of}});
  auto const gone = !value_of(reader.query, "claim").empty() && !page.opened;
  auto const title = title_in(localizer, site, page);
  view["title"] = title;
  view["lead"] = lead;
  view["summary"] = summary(localizer, page);
  view["counting"] = page.sources == contract::SourceLevel::official ? localizer.text("claims.only_counting.official")
                     : page.sources == contract::SourceLevel::stated ? localizer.text("claims.only_counting.stated")
                                                                     : std::string{};
  view["gone"] = gone ? localizer.text("claims.gone") : std::string{};
  view["empty"] = groups.empty() ? localizer.text("claims.empty", {{"city", city}}) : std::string{};
  view["groups"] = std::move(groups);
  view["json_href"] = "/api/v1/claims" + query_text(gone ? with(asked(reader), "claim", "") : asked(reader));
  Content content;
  content.name = "claims";
  content.title = title;
  content.description = lead;
  content.main = render("claims", reader.language, view);
  content.listed = asked(reader).empty();
  return in_layout(site, reader, content);
}

}  // namespace amity::claims::web
