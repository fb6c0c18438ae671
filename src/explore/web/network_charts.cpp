// SPDX-License-Identifier: Apache-2.0
#include "network_charts.h"

#include "ui/format.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace amity::explore::web {

using namespace ui;

namespace {

// Of the drawing, in its own units.
constexpr double plot_left = 44;
constexpr double plot_right = 412;
constexpr double plot_top = 12;
constexpr double plot_bottom = 222;

std::string line(char const* type, double x1, double y1, double x2, double y2) {
  return "<line class=\"" + std::string(type) + "\" x1=\"" + decimal(x1, 1) + "\" y1=\"" + decimal(y1, 1) + "\" x2=\"" +
         decimal(x2, 1) + "\" y2=\"" + decimal(y2, 1) + "\"/>";
}

std::string words(double x, double y, char const* anchor, std::string const& text) {
  return "<text x=\"" + decimal(x, 1) + "\" y=\"" + decimal(y, 1) + "\" text-anchor=\"" + anchor + "\">" + text +
         "</text>";
}

// 1, 10, 100 ... until all is below the last.
double decades(double most) { return std::max(1.0, std::ceil(std::log10(std::max(most, 1.0)) + 1e-9)); }

}  // namespace

std::string decimal(double value, int digits) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", digits, value);
  return text;
}

std::string degrees_chart(Localizer const& localizer, std::vector<contract::NetworkFiguresDegree> const& degrees,
                          std::string const& label) {
  double most_partners = 1;
  double most_cities = 1;
  for (auto const& row : degrees) {
    most_partners = std::max(most_partners, static_cast<double>(row.degree));
    most_cities = std::max(most_cities, static_cast<double>(row.nodes));
  }
  auto const x_decades = std::max(decades(most_partners) - 1 + 0.3, std::log10(most_partners) + 0.1);
  auto const y_decades = decades(most_cities);
  auto const x_of = [&](double n) { return plot_left + (plot_right - plot_left) * std::log10(n) / x_decades; };
  auto const y_of = [&](double n) { return plot_bottom - (plot_bottom - plot_top) * std::log10(n) / y_decades; };
  std::string svg = "<svg class=\"degree-chart\" viewBox=\"0 0 420 250\" role=\"img\" aria-label=\"" + label + "\">";
  for (auto n = 1.0; std::log10(n) <= y_decades + 1e-9; n *= 10) {
    svg += line("grid", plot_left, y_of(n), plot_right, y_of(n));
    svg += words(plot_left - 6, y_of(n) + 4, "end", format_number(localizer.language(), std::llround(n)));
  }
  for (auto n = 1.0; std::log10(n) <= x_decades; n *= 10) {
    svg += line("grid", x_of(n), plot_top, x_of(n), plot_bottom);
    svg += words(x_of(n), plot_bottom + 16, "middle", format_number(localizer.language(), std::llround(n)));
  }
  for (auto const& row : degrees) {
    if (row.degree < 1) continue;
    svg += "<circle cx=\"" + decimal(x_of(static_cast<double>(row.degree)), 1) + "\" cy=\"" +
           decimal(y_of(static_cast<double>(row.nodes)), 1) + "\" r=\"3\"/>";
  }
  svg += words(plot_right, plot_bottom + 27, "end", localizer.text("network.axis_partners"));
  svg += words(plot_left + 6, plot_top + 10, "start", localizer.text("network.axis_cities"));
  return svg + "</svg>";
}

std::string chance_bar(AgainstChance const& row) {
  auto const edge = std::log2(row.most);
  auto const x_of = [&](double ratio) {
    return ratio <= 0 ? 0.0 : std::clamp(100 + 100 * std::log2(ratio) / edge, 0.0, 200.0);
  };
  auto const box = [&](char const* type, double from, double to, int y, int height) {
    auto const low = std::min(x_of(from), x_of(to));
    auto const high = std::max(x_of(from), x_of(to));
    return "<rect class=\"" + std::string(type) + "\" x=\"" + decimal(low, 1) + "\" y=\"" + std::to_string(y) +
           "\" width=\"" + decimal(std::max(high - low, 0.8), 1) + "\" height=\"" + std::to_string(height) + "\"/>";
  };
  return "<svg class=\"chance-bar\" viewBox=\"0 0 200 16\" preserveAspectRatio=\"none\" aria-hidden=\"true\">" +
         box(row.ratio >= 1 ? "more" : "fewer", 1, row.ratio, 3, 10) + box("chance", row.low, row.high, 0, 16) +
         "</svg>";
}

}  // namespace amity::explore::web
