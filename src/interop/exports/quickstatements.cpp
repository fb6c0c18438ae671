// SPDX-License-Identifier: Apache-2.0
// QuickStatements, version 1 (https://www.wikidata.org/wiki/Help:QuickStatements): tab-separated; a statement with its
// qualifiers and the parts of one reference. A statement that is there already is not made again, but gets the
// qualifiers and the reference: so each further source is a line of its own, which every version of the tool reads.
#include "interop/exports/export.h"

#include <algorithm>

namespace amity::interop::exports {
namespace {

using partnerships::Assertion;
using partnerships::Source;
using partnerships::Stage;

// +1981-11-05T00:00:00Z/11; the number behind the slash is the precision: 9 a year, 10 a month, 11 a day.
std::string time_value(PartialDate const& date) {
  auto text = to_string(date);
  auto const precision = date.day() != 0 ? "/11" : date.month() != 0 ? "/10" : "/9";
  if (date.month() == 0) text += "-00";
  if (date.day() == 0) text += "-00";
  return "+" + text + "T00:00:00Z" + precision;
}

// There is no way to write a quote or a tab inside a text: in an address they stand by their code (RFC 3986).
std::string address_value(std::string_view url) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text = "\"";
  for (auto const c : url) {
    auto const byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte != '"' && byte != '|' && byte != 0x7F) {
      text += c;
      continue;
    }
    text += '%';
    text += digits[byte >> 4U];
    text += digits[byte & 15U];
  }
  return text + "\"";
}

std::string_view host_of(std::string_view url) {
  auto const begin = url.find("://");
  if (begin == std::string_view::npos) return {};
  url.remove_prefix(begin + 3);
  return url.substr(0, url.find_first_of("/:?#"));
}

// "en" of https://en.wikipedia.org/...; empty for any other address.
std::string_view wikipedia_of(std::string_view url) {
  auto host = host_of(url);
  constexpr std::string_view end = ".wikipedia.org";
  if (!host.ends_with(end)) return {};
  host.remove_suffix(end.size());
  return host.ends_with(".m") ? host.substr(0, host.size() - 2) : host;
}

// The items of the larger Wikipedias, for "imported from Wikimedia project" (P143).
constexpr std::array wikipedias{
    std::pair{"de", "Q48183"}, std::pair{"en", "Q328"},    std::pair{"es", "Q8449"},  std::pair{"fr", "Q8447"},
    std::pair{"it", "Q11920"}, std::pair{"ja", "Q177837"}, std::pair{"nl", "Q10000"}, std::pair{"pl", "Q1551807"},
    std::pair{"pt", "Q11921"}, std::pair{"ru", "Q206855"}, std::pair{"zh", "Q30239"},
};

// A web page is a reference URL (P854); a page of Wikipedia is an import (P143, P4656), which Wikidata keeps apart.
std::string reference_to(Source const& source) {
  std::string text;
  if (auto const wikipedia = wikipedia_of(source.url); !wikipedia.empty()) {
    for (auto const& [language, item] : wikipedias)
      if (language == wikipedia) text += std::string("\tS143\t") + item;
    text += "\tS4656\t" + address_value(source.url);
  } else {
    text += "\tS854\t" + address_value(source.url);
  }
  if (source.published) text += "\tS577\t" + time_value(*source.published);
  if (source.retrieved) text += "\tS813\t" + time_value(*source.retrieved);
  return text;
}

bool was_signed(Stage stage) {
  return stage == Stage::active || stage == Stage::dormant || stage == Stage::suspended || stage == Stage::ended;
}

bool may_be_named(Assertion const& said, Source const& source) {
  auto const from_wikidata = source.key.starts_with("wikidata") || host_of(source.url).ends_with("wikidata.org");
  return !source.url.empty() && !from_wikidata && said.confidence != partnerships::Confidence::low &&
         (!said.stage || was_signed(*said.stage));
}

// The qualifiers that this source bears out; nothing where it does not know of the end of a tie that has ended.
std::optional<std::string> qualifiers_of(partnerships::Resolution const& r, Assertion const& said) {
  std::string text;
  if (r.signed_on && said.signed_on == r.signed_on) text += "\tP580\t" + time_value(*r.signed_on);
  if (r.stage != Stage::ended && !r.ended_on) return text;
  if (said.ended_on && said.ended_on == r.ended_on) return text + "\tP582\t" + time_value(*r.ended_on);
  if (said.stage == Stage::ended && !r.ended_on) return text + "\tP582\tsomevalue";
  return std::nullopt;
}

}  // namespace

std::int64_t write_quickstatements(Selection const& selection, WriteText const& write) {
  std::int64_t told = 0;
  for (auto const& tie : selection.ties()) {
    auto const& r = tie.partnership->resolution;
    auto const& a = selection.cities()[tie.a]->wikidata_id;
    auto const& b = selection.cities()[tie.b]->wikidata_id;
    if (!a || !b || r.doubtful || !was_signed(r.stage)) continue;
    auto const one = "Q" + std::to_string(*a);
    auto const other = "Q" + std::to_string(*b);
    auto named = false;
    for (auto const* said : selection.assertions(tie)) {
      auto const& source = selection.source_of(said->office, said->source);
      auto const qualifiers = may_be_named(*said, source) ? qualifiers_of(r, *said) : std::nullopt;
      if (!qualifiers) continue;
      named = true;
      auto const rest = *qualifiers + reference_to(source) + "\n";
      write(one + "\tP190\t" + other + rest);
      write(other + "\tP190\t" + one + rest);
    }
    told += named ? 1 : 0;
  }
  return told;
}

}  // namespace amity::interop::exports
