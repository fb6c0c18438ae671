// SPDX-License-Identifier: Apache-2.0
#include "export_parts.h"

#include <array>
#include <cstdio>

namespace amity::interop::office_folder {
namespace {

// A basic string of TOML 1.0.
std::string toml_text(std::string_view text) {
  std::string out = "\"";
  for (char const c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
      std::array<char, 8> code{};
      std::snprintf(code.data(), code.size(), "\\u%04x", static_cast<unsigned>(static_cast<unsigned char>(c)));
      out += code.data();
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string list(std::vector<std::string> const& words) {
  std::string out = "[";
  for (auto const& word : words) out += (out.size() == 1 ? "" : ", ") + toml_text(word);
  return out + "]";
}

// Tags of languages may have letters, digits and hyphens, which are bare keys.
std::string table(std::string_view name, LocalText const& text) {
  std::string out = "\n[" + std::string(name) + "]\n";
  for (auto const& [language, words] : text) out += language + " = " + toml_text(words) + "\n";
  return out;
}

}  // namespace

FolderFile settings_file(partnerships::Office const& office, std::string_view home) {
  auto text = "format = 1\nslug = " + toml_text(office.slug) + "\nhome = " + toml_text(home) +
              "\nlanguages = " + list(office.languages) + "\ntimezone = " + toml_text(office.timezone) +
              "\naccent = { day = " + toml_text(office.accent_day) + ", night = " + toml_text(office.accent_night) +
              " }\n" + table("name", office.name);
  for (auto const& region : office.regions)
    text += "\n[[region]]\nslug = " + toml_text(region.slug) + "\ncountries = " + list(region.countries) +
            table("region.name", region.name);
  return {"office.toml", std::move(text), 1};
}

}  // namespace amity::interop::office_folder
