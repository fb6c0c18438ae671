// SPDX-License-Identifier: Apache-2.0
#include "config_file.h"

#include "interop/formats/table.h"

#include <toml++/toml.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <sstream>

namespace amity::app {
namespace {

std::vector<std::string> setting_names(CLI::App const& verb) {
  std::vector<std::string> names;
  for (auto const* option : verb.get_options())
    for (auto const& name : option->get_lnames())
      if (name != "help" && name != "config") names.push_back(name);
  return names;
}

// The text of a single value; nothing for a table or a list, and for anything but a text where the option takes one.
std::optional<std::string> text_of(toml::node const& node, CLI::Option const& option) {
  if (auto const text = node.value_exact<std::string>()) return *text;
  if (!node.is_value() || option.get_type_name() == "TEXT") return std::nullopt;
  std::ostringstream out;
  node.visit([&](auto const& value) {
    if constexpr (toml::is_value<decltype(value)>) out << std::boolalpha << value.get();
  });
  return out.str();
}

}  // namespace

Result<void> fill_from_file(CLI::App& verb, std::string const& file) {
  if (!std::filesystem::is_regular_file(file) || access(file.c_str(), R_OK) != 0)
    return fail(Errc::unavailable, "the settings file " + file + " cannot be read", "config", "a TOML file");
  toml::table table;
  try {
    table = toml::parse_file(file);
  } catch (toml::parse_error const& error) {
    return fail(Errc::invalid,
                file + ", line " + std::to_string(error.source().begin.line) + ": " + std::string(error.description()));
  }
  auto const names = setting_names(verb);
  for (auto const& [key, node] : table) {
    auto const where = file + ", line " + std::to_string(node.source().begin.line) + ": ";
    auto const name = std::string(key.str());
    if (std::find(names.begin(), names.end(), name) == names.end()) {
      auto const near = interop::formats::nearest_word(name, {names.begin(), names.end()});
      return fail(Errc::invalid,
                  where + "there is no setting \"" + name + "\"" +
                      (near.empty() ? "" : "; \"" + std::string(near) + "\" was meant?"),
                  name);
    }
    auto* option = verb.get_option("--" + name);
    if (option->count() > 0) continue;
    auto const text = text_of(node, *option);
    if (!text)
      return fail(
          Errc::invalid,
          where + "\"" + name + "\" is not " + (option->get_type_name() == "TEXT" ? "a text" : "a single value"), name,
          option->get_type_name() == "TEXT" ? name + " = \"...\"" : "");
    try {
      option->add_result(*text);
      option->run_callback();
    } catch (CLI::Error const& error) {
      return fail(Errc::invalid, where + error.what(), name);
    }
  }
  return {};
}

}  // namespace amity::app
