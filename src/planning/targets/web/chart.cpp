// SPDX-License-Identifier: Apache-2.0
#include "chart.h"

#include "core/partial_date.h"
#include "ui/format.h"

#include <algorithm>
#include <cstdio>

namespace amity::planning::targets::web {

using namespace ui;

namespace {

// Space around the drawing for the words, in its own units: about a pixel each where it is shown.
struct Frame {
  double width;
  double height;
  double left;
  double right;
  double top;
  double bottom;
};
constexpr Frame wide{760, 380, 34, 64, 20, 30};
constexpr Frame narrow{340, 300, 26, 40, 18, 28};

int year_of(Day day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }
Day new_year(int year) { return std::chrono::year{year} / 1 / 1; }

std::string number(double n) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", n);
  return text;
}

// What the drawing reaches over.
struct Scale {
  Frame frame;
  Day from;
  Day to;
  double most;

  double x(Day day) const {
    auto const part =
        static_cast<double>((day - from).count()) / static_cast<double>(std::max(1L, (to - from).count()));
    return frame.left + part * (frame.width - frame.left - frame.right);
  }
  double y(double count) const {
    return frame.height - frame.bottom - count / most * (frame.height - frame.top - frame.bottom);
  }
  std::string at(Day day, double count) const { return number(x(day)) + " " + number(y(count)); }
  // A count that was always there is drawn from the left edge on.
  Day begin_of(contract::TargetPathFact const& fact) const { return fact.from ? std::max(from, *fact.from) : from; }
};

// The next of 1, 2, 5, 10, 20, 50, ... that makes no more than so many steps.
int step_for(int span, int steps) {
  for (int power = 1;; power *= 10)
    for (int const digit : {1, 2, 5})
      if (span <= digit * power * steps) return digit * power;
}

double real(std::int64_t count) { return static_cast<double>(count); }

Scale scale_of(contract::TargetPath const& path, Day as_of, ChartWidth width) {
  Scale scale{width == ChartWidth::wide ? wide : narrow, as_of, as_of, 1};
  for (auto const& fact : path.facts) {
    scale.most = std::max(scale.most, real(fact.at_most));
    if (fact.from) scale.from = std::min(scale.from, *fact.from);
  }
  for (auto const& target : path.targets) {
    scale.to = std::max(scale.to, target.due);
    scale.from = std::min(scale.from, target.due);
    scale.most = std::max(scale.most, real(target.figure));
  }
  for (auto const& said : path.said) scale.most = std::max(scale.most, real(said.figure));
  auto const step = step_for(static_cast<int>(scale.most), width == ChartWidth::wide ? 5 : 4);
  auto const steps = (static_cast<int>(scale.most) + step - 1) / step;
  scale.most = steps * step;
  scale.from = new_year(year_of(scale.from));
  scale.to = std::max(new_year(year_of(scale.to) + 1), scale.from + std::chrono::days{365});
  return scale;
}

using Facts = std::vector<contract::TargetPathFact>;

// A count stays until the day it changes.
std::string stairs(Scale const& scale, Facts const& facts, Day as_of, std::int64_t contract::TargetPathFact::*bound) {
  std::string d;
  double last = 0;
  for (auto const& fact : facts) {
    auto const day = scale.begin_of(fact);
    auto const count = real(fact.*bound);
    if (!d.empty() && count == last) continue;
    d += d.empty() ? "M" + scale.at(day, count) : "L" + scale.at(day, last) + "L" + scale.at(day, count);
    last = count;
  }
  return d + "L" + scale.at(as_of, last);
}

// Between the two bounds: forth along the upper, back along the lower.
std::string band(Scale const& scale, Facts const& facts, Day as_of) {
  auto d = stairs(scale, facts, as_of, &contract::TargetPathFact::at_most);
  auto until = as_of;
  for (auto fact = facts.rbegin(); fact != facts.rend(); ++fact) {
    auto const day = scale.begin_of(*fact);
    auto const count = real(fact->at_least);
    d += "L" + scale.at(until, count) + "L" + scale.at(day, count);
    until = day;
  }
  return d + "Z";
}

json::array year_marks(Scale const& scale, ChartWidth width) {
  auto const first = year_of(scale.from);
  auto const last = year_of(scale.to);
  auto const step = step_for(last - first, width == ChartWidth::wide ? 7 : 4);
  json::array marks;
  for (auto year = (first + step - 1) / step * step; year <= last; year += step)
    marks.push_back(json::object{{"x", number(scale.x(new_year(year)))},
                                 {"top", number(scale.frame.top)},
                                 {"bottom", number(scale.frame.height - scale.frame.bottom)},
                                 {"y", number(scale.frame.height - 8)},
                                 {"text", std::to_string(year)}});
  return marks;
}

json::array count_marks(Localizer const& localizer, Scale const& scale, ChartWidth width) {
  auto const step = step_for(static_cast<int>(scale.most), width == ChartWidth::wide ? 5 : 4);
  json::array marks;
  for (int count = 0; count <= static_cast<int>(scale.most); count += step)
    marks.push_back(json::object{{"y", number(scale.y(count))},
                                 {"text_y", number(scale.y(count) + 4)},
                                 {"left", number(scale.frame.left)},
                                 {"right", number(scale.frame.width - scale.frame.right)},
                                 {"text_x", number(scale.frame.left - 6)},
                                 {"text", format_number(localizer.language(), count)}});
  return marks;
}

json::array target_marks(Localizer const& localizer, Scale const& scale, contract::TargetPath const& path,
                         std::string& line) {
  json::array marks;
  for (auto const& target : path.targets) {
    auto const x = scale.x(target.due);
    auto const y = scale.y(real(target.figure));
    line += (line.empty() ? "M" : "L") + scale.at(target.due, real(target.figure));
    marks.push_back(json::object{{"d", "M" + number(x) + " " + number(y - 5) + "l5 5l-5 5l-5-5Z"},
                                 {"x", number(x)},
                                 {"y", number(y - 9)},
                                 {"text", format_number(localizer.language(), target.figure)}});
  }
  return marks;
}

json::array said_marks(Scale const& scale, contract::TargetPath const& path) {
  json::array marks;
  for (auto const& said : path.said) {
    auto const on = said.on.latest();
    if (on < scale.from || on > scale.to) continue;
    marks.push_back(json::object{{"x", number(scale.x(on))}, {"y", number(scale.y(real(said.figure)))}});
  }
  return marks;
}

}  // namespace

json::object plan_chart(Localizer const& localizer, contract::TargetPath const& path, Day as_of, ChartWidth width) {
  auto const scale = scale_of(path, as_of, width);
  std::string line;
  auto targets = target_marks(localizer, scale, path, line);
  return {{"width", width == ChartWidth::wide ? "wide" : "narrow"},
          {"box", "0 0 " + number(scale.frame.width) + " " + number(scale.frame.height)},
          {"band", band(scale, path.facts, as_of)},
          {"low", stairs(scale, path.facts, as_of, &contract::TargetPathFact::at_least)},
          {"high", stairs(scale, path.facts, as_of, &contract::TargetPathFact::at_most)},
          {"plan", line},
          {"years", year_marks(scale, width)},
          {"counts", count_marks(localizer, scale, width)},
          {"targets", std::move(targets)},
          {"said", said_marks(scale, path)},
          {"today", json::object{{"x", number(scale.x(as_of))},
                                 {"top", number(scale.frame.top)},
                                 {"bottom", number(scale.frame.height - scale.frame.bottom)},
                                 {"y", number(scale.frame.top - 6)},
                                 {"text", localizer.text("plan.chart.today")}}}};
}

}  // namespace amity::planning::targets::web
