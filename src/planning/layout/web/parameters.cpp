// SPDX-License-Identifier: Apache-2.0
// What is asked of a layout, out of its parameters.
#include "parameters.h"

#include "contract/json.h"
#include "fields/nearest.h"
#include "server/contract_values.h"
#include "server/parameters.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace amity::planning::layout::web {
namespace {

constexpr int usual_new = 12;
constexpr int most_new = 60;

std::optional<int> number_in(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  int number{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// "2025:7" as its parts; nothing where there is no number after the last colon.
struct Numbered {
  std::string what;
  int number{};
};
std::optional<Numbered> numbered(std::string const& text) {
  auto const colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0) return std::nullopt;
  auto const number = number_in(std::string_view(text).substr(colon + 1));
  if (!number) return std::nullopt;
  return Numbered{text.substr(0, colon), *number};
}

double& weight_of(LayoutRequest& request, LayoutValue value) { return request.weights[value]; }

Result<void> read_weights(contract::GetLayoutParameters const& asked, LayoutRequest& request) {
  weight_of(request, LayoutValue::reach) = asked.reach / 100;
  weight_of(request, LayoutValue::network) = asked.network / 100;
  weight_of(request, LayoutValue::first_ties) = asked.first_ties / 100;
  weight_of(request, LayoutValue::fit) = asked.fit / 100;
  weight_of(request, LayoutValue::access) = asked.access / 100;
  if (std::any_of(request.weights.begin(), request.weights.end(), [](auto const& one) { return one.second > 0; }))
    return {};
  return fail(Errc::invalid, "all weights are 0: every choice would be as good", "reach",
              "reach, network, first_ties, fit or access above 0");
}

// "2025:7,2030:12": so many by the end of each year, all of the years before counted in.
Result<void> read_stages(contract::GetLayoutParameters const& asked, LayoutRequest& request) {
  auto const by = asked.by.value_or("");
  if (by.empty()) {
    request.stages = {{"", static_cast<int>(asked.new_.value_or(usual_new)), 1}};
    return {};
  }
  for (auto const& part : server::split_at_commas(by)) {
    auto const stage = numbered(part);
    if (!stage || stage->number < 1 || stage->number > most_new)
      return fail(Errc::invalid, "\"" + server::shortened(part) + "\" does not say how many by when", "by",
                  "years with their numbers such as 2025:7,2030:12");
    if (!request.stages.empty() && stage->number < request.stages.back().partners)
      return fail(Errc::invalid,
                  "the partners of a year are also those of the years after it: they cannot become fewer", "by",
                  "numbers that grow, such as 2025:7,2030:12");
    request.stages.push_back({stage->what, stage->number, 1});
  }
  if (request.stages.empty())
    return fail(Errc::invalid, "there is no year in \"by\"", "by", "years with their numbers such as 2025:7,2030:12");
  if (request.stages.size() > 4)
    return fail(Errc::invalid, "more than four years cannot be planned at once", "by", "up to four years");
  if (!asked.new_ || request.stages.back().partners == *asked.new_) return {};
  return fail(Errc::invalid, "\"new\" and the last number of \"by\" are not the same", "by",
              "the same number in both, or only one of them");
}

// "south-eastern-asia+southern-asia:6,africa:2"
Result<void> read_quotas(std::optional<std::string> const& asked, std::string const& name, LayoutRequest& request) {
  for (auto const& part : server::split_at_commas(asked.value_or(""))) {
    auto const quota = numbered(part);
    if (!quota || quota->number < 0 || quota->number > most_new)
      return fail(Errc::invalid, "\"" + server::shortened(part) + "\" does not say how many where", name,
                  "regions or countries with a number such as south-eastern-asia+southern-asia:6");
    RequestedQuota requested{quota->what, 0, planning::layout::no_limit, {}};
    (name == "min" ? requested.least : requested.most) = quota->number;
    request.quotas.push_back(std::move(requested));
  }
  if (request.quotas.size() > 16)
    return fail(Errc::invalid, "more than 16 quotas cannot be kept in mind", name, "fewer");
  return {};
}

Result<void> read_cities(std::optional<std::string> const& asked, snapshot::World const& world, std::string const& name,
                         std::vector<CityId>& cities) {
  auto const ids = server::split_at_commas(asked.value_or(""));
  if (ids.size() > 100) return fail(Errc::invalid, "more than 100 cities cannot be named", name, "fewer");
  for (auto const& id : ids) {
    auto const city = server::city_asked(world, id, name);
    if (!city) return Failure{city.error()};
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
Result<void> read_not_in(std::optional<std::string> const& asked, snapshot::World const& world, atlas::City const& home,
                         LayoutRequest& request) {
  auto const words = server::split_at_commas(asked.value_or(""));
  if (words.size() > 100) return fail(Errc::invalid, "more than 100 places cannot be named", "not_in", "fewer");
  auto const sources = layout_sources(world, home);
  CountryPolicy policy{"not_in", {}};
  for (auto const& word : words) {
    auto const countries = planning::layout::countries_called(sources, home, word);
    if (!countries) return Failure{unknown_place(sources, home, word, "not_in")};
    policy.countries.insert(policy.countries.end(), countries->begin(), countries->end());
  }
  if (!policy.countries.empty()) request.country_policies.push_back(std::move(policy));
  return {};
}

OneToOne one_to_one_of(contract::OneToOne word) {
  switch (word) {
    case contract::OneToOne::off:
      return OneToOne::off;
    case contract::OneToOne::exchange:
      return OneToOne::exchange;
    case contract::OneToOne::exclude:
      return OneToOne::exclude;
  }
  return OneToOne::off;
}

// GeoNames' code of the lowest seat of government that is eligible; empty: any place.
char const* level_code(contract::GetLayoutLevel level) {
  switch (level) {
    case contract::GetLayoutLevel::any:
      return "";
    case contract::GetLayoutLevel::capital:
      return "PPLC";
    case contract::GetLayoutLevel::first:
      return "PPLA";
    case contract::GetLayoutLevel::second:
      return "PPLA2";
    case contract::GetLayoutLevel::third:
      return "PPLA3";
  }
  return "";
}

bool names(std::vector<contract::LayoutDemand> const& clash, contract::LayoutDemandKind kind) {
  return std::any_of(clash.begin(), clash.end(), [&](auto const& demand) { return demand.kind == kind; });
}

// The parameter that a reader would change first.
std::string field_of(std::vector<contract::LayoutDemand> const& clash, contract::GetLayoutParameters const& asked) {
  using Kind = contract::LayoutDemandKind;
  auto const any = [&](auto const& is) { return std::any_of(clash.begin(), clash.end(), is); };
  if (any([](auto const& one) { return one.kind == Kind::quota && one.least.value_or(0) > 0; })) return "min";
  if (names(clash, Kind::per_country)) return "max_per_country";
  if (any([](auto const& one) { return one.kind == Kind::quota && one.most && *one.most; })) return "max";
  if (names(clash, Kind::must)) return "must";
  return asked.by.value_or("").empty() ? "new" : "by";
}

bool is_parameter(std::string_view field) {
  constexpr auto all = contract::member_names<contract::GetLayoutParameters>();
  return std::find(all.begin(), all.end(), field) != all.end();
}

}  // namespace

fields::Checked<LayoutQuestion> read_layout(contract::GetLayoutParameters const& asked,
                                            std::shared_ptr<snapshot::World const> const& world,
                                            atlas::City const& home, Day today) {
  LayoutQuestion question{world, &home, {}, LayoutDetail::quick};
  auto& request = question.request;
  request.as_of = today;
  request.country_policies = office_policies(*world, home);
  std::vector<fields::FieldError> wrong;
  for (auto const& done :
       {read_stages(asked, request), read_weights(asked, request), read_quotas(asked.min, "min", request),
        read_quotas(asked.max, "max", request), read_cities(asked.must, *world, "must", request.must),
        read_cities(asked.must_not, *world, "must_not", request.must_not),
        read_not_in(asked.not_in, *world, home, request)})
    if (!done) wrong.push_back(fields::at_field(done.error(), done.error().field));
  if (!wrong.empty()) return fields::Refused{fields::Errors{std::move(wrong), 0}};
  request.one_to_one = one_to_one_of(asked.one_to_one);
  request.one_per_country = asked.one_per_country == contract::GetLayoutOnePerCountry::yes;
  request.least_level = level_code(asked.level);
  request.within_km = asked.within;
  if (asked.max_per_country > 0) request.most_per_country = static_cast<int>(asked.max_per_country);
  if (asked.detail == contract::GetLayoutDetail::full) question.detail = LayoutDetail::full;
  return question;
}

Error at_its_field(LayoutRefusal const& refusal, contract::GetLayoutParameters const& asked,
                   LayoutQuestion const& question) {
  auto error = refusal.error;
  if (error.code == Errc::unavailable) return error;
  error.code = Errc::invalid;  // a question that cannot be answered as it stands
  if (error.field == "clash") {
    error.field = field_of(refusal.clash, asked);
    return error;
  }
  if (error.field == "weight") error.field = "reach";
  if (is_parameter(error.field)) return error;
  // What is left names a place, or a year, that nobody knows.
  auto const word = error.field;
  auto const in_max = asked.min.value_or("").find(word) == std::string::npos;
  return unknown_place(layout_sources(*question.world, *question.home), *question.home, word, in_max ? "max" : "min");
}

}  // namespace amity::planning::layout::web
