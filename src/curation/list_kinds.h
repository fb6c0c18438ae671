// SPDX-License-Identifier: Apache-2.0
// How each list's rows are read, told and stored. Private to the room.
#pragma once

#include "curation/lists.h"

namespace amity::curation {

template <class T>
struct ListKind;

template <>
struct ListKind<partnerships::OfficialFigure> {
  static constexpr std::string_view table{"official_figure"};
  static constexpr auto read = read_figure;
  static constexpr auto kept = partnerships::kept_figures;
  static constexpr auto add = partnerships::add_figure;
  static constexpr auto change = partnerships::change_figure;
  static constexpr auto remove = partnerships::remove_figure;
};
template <>
struct ListKind<planning::targets::Target> {
  static constexpr std::string_view table{"target"};
  static constexpr auto read = read_target;
  static constexpr auto kept = planning::targets::kept_targets;
  static constexpr auto add = planning::targets::add_target;
  static constexpr auto change = planning::targets::change_target;
  static constexpr auto remove = planning::targets::remove_target;
};
template <>
struct ListKind<planning::layout::Policy> {
  static constexpr std::string_view table{"policy"};
  static constexpr auto read = read_policy;
  static constexpr auto kept = planning::layout::kept_policies;
  static constexpr auto add = planning::layout::add_policy;
  static constexpr auto change = planning::layout::change_policy;
  static constexpr auto remove = planning::layout::remove_policy;
};
template <>
struct ListKind<institutions::ConsularPost> {
  static constexpr std::string_view table{"consular_post"};
  static constexpr auto read = read_post;
  static constexpr auto kept = institutions::kept_posts;
  static constexpr auto add = institutions::add_post;
  static constexpr auto change = institutions::change_post;
  static constexpr auto remove = institutions::remove_post;
};

// Calls visit with the kind of a list's rows: visit.template operator()<ConsularPost>().
template <class Visit>
auto with_kind(List list, Visit const& visit) {
  switch (list) {
    case List::figures:
      return visit.template operator()<partnerships::OfficialFigure>();
    case List::targets:
      return visit.template operator()<planning::targets::Target>();
    case List::policies:
      return visit.template operator()<planning::layout::Policy>();
    case List::posts:
      break;
  }
  return visit.template operator()<institutions::ConsularPost>();
}

}  // namespace amity::curation
