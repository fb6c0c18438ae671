// SPDX-License-Identifier: Apache-2.0
#include "demo_picture.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <vector>

namespace amity::app {
namespace {

constexpr int width = 960;
constexpr int height = 640;

struct Colour {
  double r{};
  double g{};
  double b{};
};
Colour mixed(Colour const& one, Colour const& other, double share) {
  auto const part = std::clamp(share, 0.0, 1.0);
  return {one.r + (other.r - one.r) * part, one.g + (other.g - one.g) * part, one.b + (other.b - one.b) * part};
}

// A line of hills: three waves, in shares of the picture's height.
double ridge(double x, double base, double swell, double shift) {
  return base - swell * (0.5 * std::sin(3.1 * x + shift) + 0.3 * std::sin(7.3 * x + 2 * shift) +
                         0.12 * std::sin(17.0 * x + 3 * shift));
}

Colour sky_at(double y) { return mixed({246, 226, 200}, {150, 188, 206}, 1 - y * 1.9); }

Colour hills_at(double x, double y) {
  constexpr std::array ranges{std::array{0.40, 0.10, 0.4}, std::array{0.47, 0.08, 2.1}, std::array{0.545, 0.06, 4.0}};
  constexpr std::array greens{Colour{150, 172, 178}, Colour{96, 136, 136}, Colour{46, 92, 88}};
  auto colour = sky_at(y);
  if (std::hypot((x - 0.68) * width, (y - 0.24) * height) < 46) colour = {232, 118, 92};
  for (std::size_t i = 0; i < ranges.size(); ++i)
    if (y > ridge(x, ranges.at(i)[0], ranges.at(i)[1], ranges.at(i)[2])) colour = greens.at(i);
  return colour;
}

Colour lake_at(double x, double y) {
  constexpr double shore = 0.60;
  if (y < shore) return hills_at(x, y);
  // The same upside down, paler, and moved by the waves.
  auto const depth = y - shore;
  auto const wave = 0.006 * std::sin(depth * 190 + 6 * std::sin(x * 9)) * (1 + 5 * depth);
  auto const mirrored = hills_at(x + wave, shore - depth * 1.15);
  auto colour = mixed(mirrored, {196, 214, 216}, 0.35 + depth * 0.6);
  // A boat.
  auto const dx = (x - 0.34) / 0.052;
  auto const dy = (y - 0.735) / 0.018;
  if (std::abs(dx) < 1 && dy > 0 && dy < 1 - 0.5 * dx * dx) colour = {60, 48, 44};
  if (std::abs(x - 0.345) < 0.0022 && y > 0.64 && y < 0.736) colour = {60, 48, 44};
  if (x > 0.3475 && y > 0.648 && y < 0.72 && (x - 0.3475) * 1.6 < (y - 0.645)) colour = {224, 206, 180};
  return colour;
}

Colour market_at(double x, double y) {
  auto colour = mixed({24, 28, 58}, {86, 52, 74}, y);
  // Two rows of roofs that meet far away.
  auto const far = std::abs(x - 0.5);
  auto const roof = 0.62 - far * 0.75 + 0.03 * std::sin(far * 60);
  if (y > roof) colour = mixed({44, 30, 40}, {94, 62, 58}, (y - roof) * 1.4);
  if (y > 0.62 + far * 0.2) colour = mixed({64, 46, 52}, {168, 120, 92}, 1 - far * 1.8);
  // Lanterns, smaller towards the end of the street.
  for (int row = 0; row < 7; ++row) {
    auto const near = 1.0 - row / 8.0;
    for (auto const side : {-1.0, 1.0}) {
      auto const cx = 0.5 + side * 0.44 * near;
      auto const cy = 0.50 - 0.30 * near + 0.02 * std::sin(row * 1.7 + side);
      auto const size = 0.050 * near;
      auto const away = std::hypot((x - cx) * 1.5, y - cy) / size;
      if (away < 1) return mixed({255, 214, 150}, {222, 84, 58}, away * away);
      if (away < 3.2) colour = mixed({232, 120, 76}, colour, std::sqrt((away - 1) / 2.2));
    }
  }
  return colour;
}

void add_number(std::string& out, std::uint32_t number) {
  for (int shift = 24; shift >= 0; shift -= 8)
    out += static_cast<char>((number >> static_cast<unsigned>(shift)) & 0xFFU);
}

void add_chunk(std::string& out, std::string_view type, std::string const& data) {
  add_number(out, static_cast<std::uint32_t>(data.size()));
  auto const checked = std::string(type) + data;
  out += checked;
  add_number(out, static_cast<std::uint32_t>(
                      crc32(0, reinterpret_cast<Bytef const*>(checked.data()), static_cast<uInt>(checked.size()))));
}

std::string packed(std::string const& bytes) {
  auto size = compressBound(static_cast<uLong>(bytes.size()));
  std::string out(size, '\0');
  compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<Bytef const*>(bytes.data()),
            static_cast<uLong>(bytes.size()), Z_BEST_COMPRESSION);
  out.resize(size);
  return out;
}

}  // namespace

std::string demo_picture(DemoScene scene) {
  std::string rows;
  rows.reserve(static_cast<std::size_t>(height) * (static_cast<std::size_t>(width) * 3 + 1));
  for (int row = 0; row < height; ++row) {
    rows += '\0';  // no filter
    for (int column = 0; column < width; ++column) {
      auto const x = (column + 0.5) / width;
      auto const y = (row + 0.5) / height;
      auto const colour = scene == DemoScene::lake ? lake_at(x, y) : market_at(x, y);
      for (auto const part : {colour.r, colour.g, colour.b})
        rows += static_cast<char>(static_cast<unsigned char>(std::clamp(part, 0.0, 255.0)));
    }
  }
  std::string head;
  add_number(head, width);
  add_number(head, height);
  head += std::string{"\x08\x02\x00\x00\x00", 5};  // eight bits, red green blue, as PNG 1.2 has no other
  std::string png{"\x89PNG\r\n\x1a\n"};
  add_chunk(png, "IHDR", head);
  add_chunk(png, "IDAT", packed(rows));
  add_chunk(png, "IEND", {});
  return png;
}

}  // namespace amity::app
