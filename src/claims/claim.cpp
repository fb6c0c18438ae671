// SPDX-License-Identifier: Apache-2.0
#include "claims/claim.h"

namespace amity::claims {

std::string_view to_string(ClaimKind kind) {
  switch (kind) {
    case ClaimKind::first:
      return "first";
    case ClaimKind::only:
      return "only";
    case ClaimKind::oldest:
      return "oldest";
    case ClaimKind::first_between:
      return "first_between";
    case ClaimKind::among_first_between:
      return "among_first_between";
    case ClaimKind::only_between:
      return "only_between";
    case ClaimKind::countries:
      return "countries";
    case ClaimKind::continents:
      return "continents";
    case ClaimKind::place:
      return "place";
    case ClaimKind::among_top:
      return "among_top";
  }
  return {};
}

std::string_view to_string(ClaimArea::Type type) {
  switch (type) {
    case ClaimArea::Type::own_region:
      return "own_region";
    case ClaimArea::Type::continent:
      return "continent";
    case ClaimArea::Type::region:
      return "region";
    case ClaimArea::Type::country:
      return "country";
  }
  return {};
}

}  // namespace amity::claims
