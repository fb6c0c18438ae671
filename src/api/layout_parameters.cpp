// SPDX-License-Identifier: Apache-2.0
// What is asked of a layout, out of a query.
#include "layout_parameters.h"

#include "network_questions.h"
#include "parameters.h"

#include <charconv>
#include <cmath>

namespace amity::api {
namespace {

using planning::LayoutValue;
using planning::LayoutWish;

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
    return fail(Errc::invalid, "\"" + shortened(text) + "\" is not a number that \"" + name + "\" takes", name,
                std::to_string(static_cast<long>(least)) + " to " + std::to_string(static_cast<long>(most)));
  return *number;
}

Result<void> read_weights(http::Request const& request, LayoutWish& wish) {
  double sum = 0;
  for (auto& [value, weight] : wish.weights) {
    auto const given = read<double>(request, std::string(planning::to_string(value)), weight * 100, 0, 100);
    if (!given) return Failure{given.error()};
    weight = *given;
    sum += weight;
  }
  if (sum <= 0)
    return fail(Errc::invalid, "all weights are 0: every choice would be as good", "reach",
                "reach, network, first_ties, fit or access above 0");
  return {};
}

// "2025:7,2030:12": so many by the end of each year, all of the years before counted in.
Result<void> read_stages(http::Request const& request, LayoutWish& wish) {
  auto const partners = read<int>(request, "new", 12, 1, most_new);
  if (!partners) return Failure{partners.error()};
  auto const by = request.query("by").value_or("");
  if (by.empty()) {
    wish.stages = {{"", *partners, 1}};
    return {};
  }
  for (auto const& part : split_at_commas(by)) {
    auto const colon = part.find(':');
    auto const n = colon == std::string::npos ? std::nullopt : number_in<int>(std::string_view(part).substr(colon + 1));
    if (!n || *n < 1 || *n > most_new || colon == 0)
      return fail(Errc::invalid, "\"" + shortened(part) + "\" does not say how many by when", "by",
                  "years with their numbers such as 2025:7,2030:12");
    if (!wish.stages.empty() && *n < wish.stages.back().partners)
      return fail(Errc::invalid,
                  "the partners of a year are also those of the years after it: they cannot become fewer", "by",
                  "numbers that grow, such as 2025:7,2030:12");
    wish.stages.push_back({part.substr(0, colon), *n, 1});
  }
  if (wish.stages.size() > 4)
    return fail(Errc::invalid, "more than four years cannot be planned at once", "by", "up to four years");
  if (request.query("new").value_or("").empty() || wish.stages.back().partners == *partners) return {};
  return fail(Errc::invalid, "\"new\" and the last number of \"by\" are not the same", "by",
              "the same number in both, or only one of them");
}

// "south-eastern-asia+southern-asia:6,africa:2"
Result<void> read_quotas(http::Request const& request, std::string const& name, LayoutWish& wish) {
  for (auto const& part : split_at_commas(request.query(name).value_or(""))) {
    auto const colon = part.rfind(':');
    auto const n = colon == std::string::npos ? std::nullopt : number_in<int>(std::string_view(part).substr(colon + 1));
    if (!n || *n < 0 || *n > most_new || colon == 0)
      return fail(Errc::invalid, "\"" + shortened(part) + "\" does not say how many where", name,
                  "regions or countries with a number such as south-eastern-asia+southern-asia:6");
    planning::WishedQuota quota{part.substr(0, colon), 0, planning::no_limit, {}};
    (name == "min" ? quota.least : quota.most) = *n;
    wish.quotas.push_back(std::move(quota));
  }
  if (wish.quotas.size() > 16) return fail(Errc::invalid, "more than 16 quotas cannot be kept in mind", name, "fewer");
  return {};
}

Result<void> read_cities(http::Request const& request, World const& world, std::string const& name,
                         std::vector<CityId>& cities) {
  for (auto const& id : split_at_commas(request.query(name).value_or(""))) {
    auto const city = find_city(world, id);
    if (!city) return fail(Errc::invalid, city.error().message, name, city.error().remedy);
    cities.push_back((*city)->id);
  }
  return {};
}

}  // namespace

Result<LayoutQuestion> read_layout(http::Request const& request, World const& world, Day today) {
  LayoutQuestion question;
  auto& wish = question.wish;
  wish.as_of = today;
  auto done = read_stages(request, wish);
  if (done) done = read_weights(request, wish);
  if (done) done = read_quotas(request, "min", wish);
  if (done) done = read_quotas(request, "max", wish);
  if (done) done = read_cities(request, world, "must", wish.must);
  if (done) done = read_cities(request, world, "must_not", wish.must_not);
  if (!done) return Failure{done.error()};
  auto const within = read<double>(request, "within", wish.within_km, 1, 5000);
  if (!within) return Failure{within.error()};
  wish.within_km = *within;
  auto const most = read<int>(request, "max_per_country", 0, 0, most_new);
  if (!most) return Failure{most.error()};
  if (*most > 0) wish.most_per_country = *most;
  auto const detail = request.query("detail").value_or("");
  if (!detail.empty() && detail != "quick" && detail != "full")
    return fail(Errc::invalid, "\"" + shortened(detail) + "\" is no measure of detail", "detail", "quick or full");
  question.detail = detail == "full" ? LayoutDetail::full : LayoutDetail::quick;
  return question;
}

Error at_its_field(Error error, http::Request const& request) {
  if (error.code == Errc::unavailable) return error;
  error.code = Errc::invalid;  // a question that cannot be answered as it stands
  for (auto const parameter : layout_parameters)
    if (error.field == parameter) return error;
  auto const stands_in = [&](char const* name) {
    return request.query(name).value_or("").find(error.field) != std::string_view::npos;
  };
  if (error.field == "weight" || error.field == "weights") {
    error.field = "reach";
  } else if (error.field == "clash") {
    auto const by_quota = error.message.find(" in ") != std::string::npos;
    error.field = !by_quota ? "new" : request.query("min").value_or("").empty() ? "max_per_country" : "min";
  } else {
    error.field = stands_in("min") ? "min" : stands_in("max") ? "max" : "new";
    if (error.remedy.empty()) error.remedy = "a UN region, a continent, a region of the office or a country";
  }
  return error;
}

}  // namespace amity::api
