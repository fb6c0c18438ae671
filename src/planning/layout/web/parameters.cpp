// SPDX-License-Identifier: Apache-2.0
// What is asked of a layout, out of a query.
#include "parameters.h"

#include "fields/nearest.h"
#include "server/parameters.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace amity::planning::layout::web {
namespace {

constexpr int most_new = 60;

template <class Number>
std::optional<Number> number_in(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  Number number{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

template <class Number>
Result<Number> read(http::Request const& request, std::string const& name, Number otherwise, Number least,
                    Number most) {
  auto const text = request.query(name).value_or("");
  if (text.empty()) return otherwise;
  auto const number = number_in<Number>(text);
  if (!number || !(*number >= least && *number <= most))
    return fail(Errc::invalid, "\"" + server::shortened(text) + "\" is not a number that \"" + name + "\" takes", name,
                std::to_string(static_cast<long>(least)) + " to " + std::to_string(static_cast<long>(most)));
  return *number;
}

Result<void> read_weights(http::Request const& request, LayoutRequest& layout_request) {
  double sum = 0;
  for (auto& [value, weight] : layout_request.weights) {
    auto const given = read<double>(request, std::string(planning::layout::to_string(value)), weight * 100, 0, 100);
    if (!given) return Failure{given.error()};
    weight = *given / 100;
    sum += weight;
  }
  if (sum <= 0)
    return fail(Errc::invalid, "all weights are 0: every choice would be as good", "reach",
                "reach, network, first_ties, fit or access above 0");
  return {};
}

// "2025:7,2030:12": so many by the end of each year, all of the years before counted in.
Result<void> read_stages(http::Request const& request, LayoutRequest& layout_request) {
  auto const partners = read<int>(request, "new", 12, 1, most_new);
  if (!partners) return Failure{partners.error()};
  auto const by = request.query("by").value_or("");
  if (by.empty()) {
    layout_request.stages = {{"", *partners, 1}};
    return {};
  }
  for (auto const& part : server::split_at_commas(by)) {
    auto const colon = part.find(':');
    auto const n = colon == std::string::npos ? std::nullopt : number_in<int>(std::string_view(part).substr(colon + 1));
    if (!n || *n < 1 || *n > most_new || colon == 0)
      return fail(Errc::invalid, "\"" + server::shortened(part) + "\" does not say how many by when", "by",
                  "years with their numbers such as 2025:7,2030:12");
    if (!layout_request.stages.empty() && *n < layout_request.stages.back().partners)
      return fail(Errc::invalid,
                  "the partners of a year are also those of the years after it: they cannot become fewer", "by",
                  "numbers that grow, such as 2025:7,2030:12");
    layout_request.stages.push_back({part.substr(0, colon), *n, 1});
  }
  if (layout_request.stages.size() > 4)
    return fail(Errc::invalid, "more than four years cannot be planned at once", "by", "up to four years");
  if (request.query("new").value_or("").empty() || layout_request.stages.back().partners == *partners) return {};
  return fail(Errc::invalid, "\"new\" and the last number of \"by\" are not the same", "by",
              "the same number in both, or only one of them");
}

// "south-eastern-asia+southern-asia:6,africa:2"
Result<void> read_quotas(http::Request const& request, std::string const& name, LayoutRequest& layout_request) {
  for (auto const& part : server::split_at_commas(request.query(name).value_or(""))) {
    auto const colon = part.rfind(':');
    auto const n = colon == std::string::npos ? std::nullopt : number_in<int>(std::string_view(part).substr(colon + 1));
    if (!n || *n < 0 || *n > most_new || colon == 0)
      return fail(Errc::invalid, "\"" + server::shortened(part) + "\" does not say how many where", name,
                  "regions or countries with a number such as south-eastern-asia+southern-asia:6");
    RequestedQuota quota{part.substr(0, colon), 0, planning::layout::no_limit, {}};
    (name == "min" ? quota.least : quota.most) = *n;
    layout_request.quotas.push_back(std::move(quota));
  }
  if (layout_request.quotas.size() > 16)
    return fail(Errc::invalid, "more than 16 quotas cannot be kept in mind", name, "fewer");
  return {};
}

Result<void> read_cities(http::Request const& request, snapshot::World const& world, std::string const& name,
                         std::vector<CityId>& cities) {
  auto const ids = server::split_at_commas(request.query(name).value_or(""));
  if (ids.size() > 100) return fail(Errc::invalid, "more than 100 cities cannot be named", name, "fewer");
  for (auto const& id : ids) {
    auto const city = server::find_city(world, id);
    if (!city) return fail(Errc::invalid, city.error().message, name, city.error().remedy);
    cities.push_back((*city)->id);
  }
  return {};
}

// No region, country or kind is called so: the nearest that is.
Error unknown_place(LayoutSources const& sources, atlas::City const& home, std::string const& word,
                    std::string const& field) {
  auto const known = planning::layout::known_places(sources, home);
  auto const near = fields::nearest_word(word, std::vector<std::string_view>(known.begin(), known.end()));
  return {Errc::invalid,
          "no region, country or kind is called \"" + server::shortened(word) + "\"" +
              (near.empty() ? "" : "; \"" + std::string(near) + "\" was meant?"),
          field, "a UN region, a continent, a region of the office or a country; several joined by +"};
}

// Countries in which no partner is sought, beside those of the office.
Result<void> read_not_in(http::Request const& request, snapshot::World const& world, atlas::City const& home,
                         LayoutRequest& layout_request) {
  auto const words = server::split_at_commas(request.query("not_in").value_or(""));
  if (words.size() > 100) return fail(Errc::invalid, "more than 100 places cannot be named", "not_in", "fewer");
  auto const sources = layout_sources(world, home);
  CountryPolicy policy{"not_in", {}};
  for (auto const& word : words) {
    auto const countries = planning::layout::countries_called(sources, home, word);
    if (!countries) return Failure{unknown_place(sources, home, word, "not_in")};
    policy.countries.insert(policy.countries.end(), countries->begin(), countries->end());
  }
  if (!policy.countries.empty()) layout_request.country_policies.push_back(std::move(policy));
  return {};
}

// A word of a few; the first is what holds where none is given.
Result<std::size_t> read_word(http::Request const& request, std::string const& name,
                              std::vector<std::string_view> const& words) {
  auto const text = request.query(name).value_or("");
  if (text.empty()) return 0;
  auto const at = std::find(words.begin(), words.end(), text);
  if (at != words.end()) return static_cast<std::size_t>(at - words.begin());
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i)
    list += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + std::string(words[i]);
  return fail(Errc::invalid, "\"" + server::shortened(text) + "\" is nothing that \"" + name + "\" takes", name, list);
}

Result<void> read_policies(http::Request const& request, LayoutRequest& layout_request) {
  auto const one_to_one = read_word(request, "one_to_one", {"off", "exchange", "exclude"});
  if (!one_to_one) return Failure{one_to_one.error()};
  auto const one_per_country = read_word(request, "one_per_country", {"no", "yes"});
  if (!one_per_country) return Failure{one_per_country.error()};
  auto const level = read_word(request, "level", {"any", "capital", "first", "second", "third"});
  if (!level) return Failure{level.error()};
  constexpr std::array codes{"", "PPLC", "PPLA", "PPLA2", "PPLA3"};
  layout_request.one_to_one = static_cast<OneToOne>(*one_to_one);
  layout_request.one_per_country = *one_per_country == 1;
  layout_request.least_level = codes.at(*level);
  return {};
}

Result<void> read_reach(http::Request const& request, LayoutRequest& layout_request) {
  auto const within = read<double>(request, "within", layout_request.within_km, 1, 5000);
  if (!within) return Failure{within.error()};
  layout_request.within_km = *within;
  auto const most = read<int>(request, "max_per_country", 0, 0, most_new);
  if (!most) return Failure{most.error()};
  if (*most > 0) layout_request.most_per_country = *most;
  return {};
}

bool names(json::array const& clash, std::string_view kind, std::string_view bound) {
  return std::any_of(clash.begin(), clash.end(), [&](json::value const& demand) {
    auto const& object = demand.as_object();
    if (object.at("kind").as_string() != kind) return false;
    if (bound == "least") return object.at("least").to_number<int>() > 0;
    return bound.empty() || object.at(bound).is_number();
  });
}

// The parameter that a reader would change first.
std::string field_of(json::array const& clash, http::Request const& request) {
  if (names(clash, "quota", "least")) return "min";
  if (names(clash, "per_country", {})) return "max_per_country";
  if (names(clash, "quota", "most")) return "max";
  if (names(clash, "must", {})) return "must";
  return request.query("by").value_or("").empty() ? "new" : "by";
}

}  // namespace

Result<LayoutQuestion> read_layout(http::Request const& request, std::shared_ptr<snapshot::World const> const& world,
                                   atlas::City const& home, Day today) {
  LayoutQuestion question{world, &home, {}, LayoutDetail::quick};
  auto& layout_request = question.request;
  layout_request.as_of = today;
  layout_request.country_policies = office_policies(*world, home);
  auto done = read_stages(request, layout_request);
  if (done) done = read_weights(request, layout_request);
  if (done) done = read_quotas(request, "min", layout_request);
  if (done) done = read_quotas(request, "max", layout_request);
  if (done) done = read_cities(request, *world, "must", layout_request.must);
  if (done) done = read_cities(request, *world, "must_not", layout_request.must_not);
  if (done) done = read_not_in(request, *world, home, layout_request);
  if (done) done = read_policies(request, layout_request);
  if (done) done = read_reach(request, layout_request);
  if (!done) return Failure{done.error()};
  auto const detail = read_word(request, "detail", {"quick", "full"});
  if (!detail) return Failure{detail.error()};
  if (*detail == 1) question.detail = LayoutDetail::full;
  return question;
}

Error at_its_field(LayoutRefusal const& refusal, http::Request const& request, LayoutQuestion const& question) {
  auto error = refusal.error;
  if (error.code == Errc::unavailable) return error;
  error.code = Errc::invalid;  // a question that cannot be answered as it stands
  if (error.field == "clash") {
    error.field = field_of(refusal.clash, request);
    return error;
  }
  if (error.field == "weight") error.field = "reach";
  if (std::find(layout_parameters.begin(), layout_parameters.end(), error.field) != layout_parameters.end())
    return error;
  // What is left names a place, or a year, that nobody knows.
  auto const word = error.field;
  auto const in_max = request.query("min").value_or("").find(word) == std::string_view::npos;
  return unknown_place(layout_sources(*question.world, *question.home), *question.home, word, in_max ? "max" : "min");
}

}  // namespace amity::planning::layout::web
