// SPDX-License-Identifier: Apache-2.0
#include "papers_options.h"

#include "verbs.h"

#include <algorithm>

namespace amity::app {

void add_papers_options(CLI::App& verb, PapersOptions& options) {
  verb.add_option("--papers", options.folder, "Folder of what sets letters as PDF")->envname("AMITY_PAPERS");
  verb.add_option("--node", options.node, "The Node that runs it; the one on the path")->envname("AMITY_NODE");
}

papers::Typesetter::Options typesetter_options(PapersOptions const& options) {
  auto folder = options.folder;
  if (auto const share = own_share(); folder.empty() && !share.empty()) folder = share / "papers";
  return {std::move(folder), options.node};
}

PapersHealth look_at_papers(PapersOptions const& options) {
  papers::Typesetter typesetter(typesetter_options(options));
  PapersHealth health;
  if (auto const trouble = typesetter.trouble()) {
    health.trouble = trouble->message + " (" + trouble->remedy + ")";
    return health;
  }
  for (auto& data : typesetter.samples(papers::PaperKind::letter)) {
    auto const made = typesetter.set({papers::PaperKind::letter, std::move(data)});
    if (!made) return {{}, made.error().error.message, {}};
    if (health.standard.empty() || !made->fell_back.empty()) health.standard = made->standard;
    for (auto const* list : {&made->warnings, &made->fell_back})
      for (auto const& note : *list)
        if (std::ranges::find(health.notes, note) == health.notes.end()) health.notes.push_back(note);
  }
  return health;
}

}  // namespace amity::app
