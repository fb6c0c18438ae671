// SPDX-License-Identifier: Apache-2.0
#include "papers/paper.h"

#include <algorithm>

namespace amity::papers {

std::string_view to_string(PaperKind kind) {
  switch (kind) {
    case PaperKind::letter:
      return "letter";
    case PaperKind::handling:
      return "handling";
    case PaperKind::yearly:
      return "yearly";
  }
  return {};
}

std::optional<PaperKind> parse_paper_kind(std::string_view word) {
  auto const found = std::ranges::find_if(all_paper_kinds, [&](PaperKind kind) { return to_string(kind) == word; });
  return found == all_paper_kinds.end() ? std::nullopt : std::optional{*found};
}

}  // namespace amity::papers
