// SPDX-License-Identifier: Apache-2.0
// What is to be set as PDF, and what comes of it.
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <tl/expected.hpp>

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::papers {

// letter: as it goes out. handling: who said what of it (发文稿纸, 起案用紙). yearly: the letters of a year, as a
// table.
enum class PaperKind { letter, handling, yearly };
inline constexpr std::array all_paper_kinds{PaperKind::letter, PaperKind::handling, PaperKind::yearly};
std::string_view to_string(PaperKind kind);
std::optional<PaperKind> parse_paper_kind(std::string_view word);

struct PaperRequest {
  PaperKind kind{};
  std::string data{};                         // JSON, as the shipped template of the kind reads it
  std::optional<std::string> source{};        // an office's own template, in the place of the shipped one
  Instant made{};                             // what the PDF says of itself
  std::chrono::milliseconds longest{20'000};  // of the setting alone; longer is given up
};

struct Paper {
  std::string pdf;
  int pages{};
  std::string standard;                  // "a-2a" (PDF/A-2a), "a-2b", or "1.7": plain PDF where neither can be kept
  std::vector<std::string> fell_back{};  // why each better standard could not be
  std::vector<std::string> warnings{};   // such as a face that is not installed
  bool operator==(Paper const&) const = default;
};

// What a template is refused for. line: from 1; 0 where it is none of the office's own template.
struct TemplateProblem {
  int line{};
  std::string message;
  bool operator==(TemplateProblem const&) const = default;
};

// unavailable: no Node, or its modules are missing. busy: too many wait. too_long, too_large: given up for its time or
// its memory. broken: the helper died of it twice. template_wrong: `problems` say where.
enum class PaperTrouble { unavailable, busy, too_long, too_large, broken, template_wrong };
struct PaperFailure {
  PaperTrouble trouble{};
  Error error;
  std::vector<TemplateProblem> problems{};
};
using PaperResult = tl::expected<Paper, PaperFailure>;

}  // namespace amity::papers
