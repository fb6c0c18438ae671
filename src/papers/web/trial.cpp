// SPDX-License-Identifier: Apache-2.0
#include "trial.h"

#include <memory>

namespace amity::papers::web {
namespace {

// Shorter than a letter's: who waits has a form open, and a made-up paper has one page.
constexpr std::chrono::milliseconds longest_trial{5'000};

struct Trial {
  Typesetter& typesetter;
  PaperKind kind;
  std::string source;
  Instant now;
  std::vector<std::string> samples;
  OnTried on_tried;
};

commands::Refusal refusal_of(PaperFailure const& failure) {
  switch (failure.trouble) {
    case PaperTrouble::template_wrong:
    case PaperTrouble::too_long:
    case PaperTrouble::too_large: {
      fields::FieldError error{
          "source", {}, failure.error.message, "Typst that sets every made-up paper", "template_wrong", {}, 0};
      error.arguments = {{"what", failure.error.message}};
      return commands::Refusal{fields::Errors{std::move(error)}};
    }
    case PaperTrouble::unavailable:
    case PaperTrouble::busy:
    case PaperTrouble::broken:
      break;
  }
  return commands::Refusal{failure.error};
}

void try_next(std::shared_ptr<Trial> const& trial, std::size_t at) {
  if (at == trial->samples.size()) return trial->on_tried(std::nullopt);
  PaperRequest request{trial->kind, trial->samples[at], trial->source, trial->now, longest_trial};
  trial->typesetter.submit(std::move(request), [trial, at](PaperResult const& made) {
    if (!made) return trial->on_tried(refusal_of(made.error()));
    try_next(trial, at + 1);
  });
}

}  // namespace

void try_template(Typesetter& typesetter, PaperKind kind, std::string source, Instant now, OnTried on_tried) {
  if (auto const trouble = typesetter.trouble()) return on_tried(commands::Refusal{*trouble});
  auto trial = std::make_shared<Trial>(
      Trial{typesetter, kind, std::move(source), now, typesetter.samples(kind), std::move(on_tried)});
  try_next(trial, 0);
}

}  // namespace amity::papers::web
