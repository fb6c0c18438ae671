// SPDX-License-Identifier: Apache-2.0
#include "settings_file.h"

#include "verbs.h"

#include <unistd.h>

#include <fstream>
#include <iostream>
#include <iterator>

namespace amity::app {

fields::Checked<fields::Source> read_settings(std::filesystem::path const& file) {
  std::ifstream in;
  if (std::filesystem::is_regular_file(file) && access(file.c_str(), R_OK) == 0) in.open(file, std::ios::binary);
  if (!in.is_open())
    return fields::Refused{fields::Errors{
        Error{Errc::unavailable, "the settings file " + file.string() + " cannot be read", {}, "a TOML file"}}};
  return fields::toml_source(std::string(std::istreambuf_iterator<char>(in), {}));
}

void complain(fields::Errors const& errors) {
  for (auto const& error : errors.all()) complain(Error{Errc::invalid, error.message, error.field, error.remedy});
  if (errors.left_out() > 0) std::cerr << "amity: and " << errors.left_out() << " more errors\n";
}

void complain(fields::Errors const& errors, std::filesystem::path const& file) {
  auto all = errors.all();
  for (auto& error : all) error.message = fields::told_in_file(file.string(), error);
  complain(fields::Errors{std::move(all), errors.left_out()});
}

}  // namespace amity::app
