// SPDX-License-Identifier: Apache-2.0
// With what papers are set as PDF, and whether they can be. Private to the room.
#pragma once

#include "papers/typesetter.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace amity::app {

struct PapersOptions {
  std::filesystem::path folder;  // helper, modules, templates; empty: beside the program
  std::filesystem::path node;    // the program; empty: the one on the path
};

void add_papers_options(CLI::App& verb, PapersOptions& options);
papers::Typesetter::Options typesetter_options(PapersOptions const& options);

// Sets the made-up letters that come along. Nothing here is a trouble of what is stored: an instance without Node goes
// on.
struct PapersHealth {
  std::string standard;            // "a-2a", or what one of them falls back to; empty where nothing can be set
  std::string trouble;             // why not
  std::vector<std::string> notes;  // such as a face that is missing
};
PapersHealth look_at_papers(PapersOptions const& options);

}  // namespace amity::app
