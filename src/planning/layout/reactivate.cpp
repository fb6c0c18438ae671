// SPDX-License-Identifier: Apache-2.0
#include "planning/layout/reactivate.h"

#include <algorithm>

namespace amity::planning::layout {
namespace {

using partnerships::Stage;

std::optional<OldFriend> looked_at(partnerships::Partnership const& partnership, Day as_of) {
  auto const& resolution = partnership.resolution;
  auto const stages = partnerships::possible_stages(resolution.steps, as_of);
  auto const can_be = [&](Stage stage) { return std::find(stages.begin(), stages.end(), stage) != stages.end(); };
  OldFriend found{&partnership, nullptr, OldFriend::Do::reactivate, OldFriend::Why::dormant};
  if (can_be(Stage::dormant)) return found;
  found.why = OldFriend::Why::suspended;
  if (can_be(Stage::suspended)) return found;
  found.what = OldFriend::Do::strengthen;
  if (in_force(resolution, as_of) == Truth::no) return std::nullopt;
  found.why = OldFriend::Why::doubtful;
  if (resolution.doubtful) return found;
  found.why = OldFriend::Why::date_not_known;
  if (!resolution.signed_on) return found;
  return std::nullopt;
}

}  // namespace

std::string_view to_string(OldFriend::Do what) {
  return what == OldFriend::Do::reactivate ? "reactivate" : "strengthen";
}

std::string_view to_string(OldFriend::Why why) {
  switch (why) {
    case OldFriend::Why::dormant:
      return "dormant";
    case OldFriend::Why::suspended:
      return "suspended";
    case OldFriend::Why::doubtful:
      return "doubtful";
    case OldFriend::Why::date_not_known:
      return "date_not_known";
  }
  return "";
}

std::vector<OldFriend> old_friends(partnerships::Register const& reg, atlas::Atlas const& atlas,
                                   atlas::City const& home, Day as_of) {
  std::vector<OldFriend> list;
  for (auto const at : reg.of(home.id)) {
    auto const& partnership = reg.partnerships()[at];
    auto found = looked_at(partnership, as_of);
    if (!found) continue;
    found->city = atlas.city(partnership.other(home.id));
    if (found->city != nullptr) list.push_back(*found);
  }
  std::sort(list.begin(), list.end(), [](OldFriend const& x, OldFriend const& y) {
    return std::tuple(x.what, x.why, x.partnership->id) < std::tuple(y.what, y.why, y.partnership->id);
  });
  return list;
}

}  // namespace amity::planning::layout
