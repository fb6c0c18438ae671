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

Day day_of(std::string_view text) { return parse_day(text).value_or(Day{}); }
Day last_day_of(std::string_view date) {
  auto const parsed = PartialDate::parse(date);
  return parsed ? parsed->latest() : Day{};
}
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
};

// The next of 1, 2, 5, 10, 20, 50, ... that makes no more than so many steps.
int step_for(int span, int steps) {
  for (int power = 1;; power *= 10)
    for (int const digit : {1, 2, 5})
      if (span <= digit * power * steps) return digit * power;
}

Scale scale_of(json::value const& path, Day as_of, ChartWidth width) {
  Scale scale{width == ChartWidth::wide ? wide : narrow, as_of, as_of, 1};
  for (auto const& step : list_at(path, "facts")) {
    scale.most = std::max(scale.most, static_cast<double>(integer_at(step, "at_most")));
    if (auto const from = text_at(step, "from"); !from.empty()) scale.from = std::min(scale.from, day_of(from));
  }
  for (auto const& target : list_at(path, "targets")) {
    scale.to = std::max(scale.to, day_of(text_at(target, "due")));
    scale.from = std::min(scale.from, day_of(text_at(target, "due")));
    scale.most = std::max(scale.most, static_cast<double>(integer_at(target, "figure")));
  }
  for (auto const& said : list_at(path, "said"))
    scale.most = std::max(scale.most, static_cast<double>(integer_at(said, "figure")));
  auto const step = step_for(static_cast<int>(scale.most), width == ChartWidth::wide ? 5 : 4);
  auto const steps = (static_cast<int>(scale.most) + step - 1) / step;
  scale.most = steps * step;
  scale.from = new_year(year_of(scale.from));
  scale.to = std::max(new_year(year_of(scale.to) + 1), scale.from + std::chrono::days{365});
  return scale;
}

// A count stays until the day it changes.
std::string stairs(Scale const& scale, json::value const& path, Day as_of, char const* bound) {
  std::string d;
  double last = 0;
  for (auto const& step : list_at(path, "facts")) {
    auto const from = text_at(step, "from");
    auto const day = from.empty() ? scale.from : std::max(scale.from, day_of(from));
    auto const count = static_cast<double>(integer_at(step, bound));
    if (!d.empty() && count == last) continue;
    d += d.empty() ? "M" + scale.at(day, count) : "L" + scale.at(day, last) + "L" + scale.at(day, count);
    last = count;
  }
  return d + "L" + scale.at(as_of, last);
}

// Between the two bounds: forth along the upper, back along the lower.
std::string band(Scale const& scale, json::value const& path, Day as_of) {
  auto d = stairs(scale, path, as_of, "at_most");
  auto const& facts = list_at(path, "facts");
  auto until = as_of;
  for (auto step = facts.rbegin(); step != facts.rend(); ++step) {
    auto const from = text_at(*step, "from");
    auto const day = from.empty() ? scale.from : std::max(scale.from, day_of(from));
    auto const count = static_cast<double>(integer_at(*step, "at_least"));
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

json::array target_marks(Localizer const& localizer, Scale const& scale, json::value const& path, std::string& line) {
  json::array marks;
  for (auto const& target : list_at(path, "targets")) {
    auto const due = day_of(text_at(target, "due"));
    auto const figure = static_cast<double>(integer_at(target, "figure"));
    line += (line.empty() ? "M" : "L") + scale.at(due, figure);
    auto const x = scale.x(due);
    auto const y = scale.y(figure);
    marks.push_back(json::object{{"d", "M" + number(x) + " " + number(y - 5) + "l5 5l-5 5l-5-5Z"},
                                 {"x", number(x)},
                                 {"y", number(y - 9)},
                                 {"text", format_number(localizer.language(), integer_at(target, "figure"))}});
  }
  return marks;
}

json::array said_marks(Scale const& scale, json::value const& path) {
  json::array marks;
  for (auto const& said : list_at(path, "said")) {
    auto const on = last_day_of(text_at(said, "on"));
    if (on < scale.from || on > scale.to) continue;
    marks.push_back(json::object{{"x", number(scale.x(on))},
                                 {"y", number(scale.y(static_cast<double>(integer_at(said, "figure"))))}});
  }
  return marks;
}

}  // namespace

json::object plan_chart(Localizer const& localizer, json::value const& path, std::string_view as_of, ChartWidth width) {
  auto const today = day_of(as_of);
  auto const scale = scale_of(path, today, width);
  std::string line;
  auto targets = target_marks(localizer, scale, path, line);
  return {{"width", width == ChartWidth::wide ? "wide" : "narrow"},
          {"box", "0 0 " + number(scale.frame.width) + " " + number(scale.frame.height)},
          {"band", band(scale, path, today)},
          {"low", stairs(scale, path, today, "at_least")},
          {"high", stairs(scale, path, today, "at_most")},
          {"plan", line},
          {"years", year_marks(scale, width)},
          {"counts", count_marks(localizer, scale, width)},
          {"targets", std::move(targets)},
          {"said", said_marks(scale, path)},
          {"today", json::object{{"x", number(scale.x(today))},
                                 {"top", number(scale.frame.top)},
                                 {"bottom", number(scale.frame.height - scale.frame.bottom)},
                                 {"y", number(scale.frame.top - 6)},
                                 {"text", localizer.text("plan.chart.today")}}}};
}

}  // namespace amity::planning::targets::web
