// SPDX-License-Identifier: Apache-2.0
#include "interop/exports/selection.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_set>

namespace amity::interop::exports {
namespace {

using partnerships::Partnership;

// Cities of one kind of id in the order of its numbers; those with none by what they are.
bool stands_before(atlas::City const& x, atlas::City const& y) {
  auto const key = [](atlas::City const& city) {
    auto const scheme = city.wikidata_id ? 0 : city.geonames_id ? 1 : 2;
    auto const number = city.wikidata_id.value_or(city.geonames_id.value_or(0));
    auto const lat = city.position ? city.position->latitude_deg() : 0.0;
    auto const lon = city.position ? city.position->longitude_deg() : 0.0;
    return std::tuple{scheme, number, city.country, city.name, lat, lon, city.id};
  };
  return key(x) < key(y);
}

}  // namespace

Selection Selection::of_register(atlas::Atlas const& atlas, partnerships::Register const& reg) {
  Selection selection(atlas, reg);
  std::vector<Partnership const*> all;
  all.reserve(reg.partnerships().size());
  for (auto const& partnership : reg.partnerships()) all.push_back(&partnership);
  selection.take(all);
  return selection;
}

Selection Selection::of_circle(atlas::Atlas const& atlas, partnerships::Register const& reg,
                               partnerships::Circle const& circle) {
  Selection selection(atlas, reg);
  selection.home_ = circle.home;
  std::vector<Partnership const*> listed;
  listed.reserve(circle.partners.size());
  for (auto const& partner : circle.partners) listed.push_back(partner.partnership);
  selection.take(listed);
  return selection;
}

void Selection::take(std::vector<Partnership const*> const& partnerships) {
  take_sources(partnerships);
  take_cities(partnerships);
  order_ties(partnerships);
}

void Selection::take_sources(std::vector<Partnership const*> const& partnerships) {
  std::set<std::pair<OfficeId, SourceId>> cited;
  for (auto const* partnership : partnerships) {
    for (auto const& assertion : reg_->assertions(*partnership)) cited.emplace(assertion.office, assertion.source);
    for (auto const& move : reg_->moves_as_kept(*partnership)) cited.emplace(move.office, move.source);
  }
  for (auto const& [office, source] : cited) {
    sources_.push_back(&source_of(office, source));
    auto const* keeper = reg_->office(office);
    if (keeper != nullptr && (offices_.empty() || offices_.back() != keeper)) offices_.push_back(keeper);
  }
  std::ranges::sort(sources_, {}, [&](partnerships::Source const* source) {
    return std::pair{slug_of(source->office), std::string_view(source->key)};
  });
  std::ranges::sort(offices_, {}, [](partnerships::Office const* office) { return std::string_view(office->slug); });
}

void Selection::take_cities(std::vector<Partnership const*> const& partnerships) {
  std::unordered_set<CityId> wanted;
  for (auto const* partnership : partnerships) {
    wanted.insert(partnership->a);
    wanted.insert(partnership->b);
  }
  for (auto const* office : offices_) wanted.insert(office->home);
  if (home_ != nullptr) wanted.insert(home_->id);
  for (auto const& city : atlas_->cities())
    if (city.same_as && (wanted.contains(*city.same_as) || wanted.contains(city.id))) {
      wanted.insert(city.id);
      wanted.insert(*city.same_as);
    }
  cities_.reserve(wanted.size());
  for (auto const id : wanted) cities_.push_back(atlas_->city(id));
  std::ranges::sort(cities_, [](auto const* x, auto const* y) { return stands_before(*x, *y); });
  first_own_ = static_cast<std::uint32_t>(cities_.size());
  for (std::uint32_t i = 0; i < cities_.size(); ++i) {
    place_of_.emplace(cities_[i]->id, i);
    if (!cities_[i]->wikidata_id && !cities_[i]->geonames_id) first_own_ = std::min(first_own_, i);
  }
}

void Selection::order_ties(std::vector<Partnership const*> const& partnerships) {
  ties_.reserve(partnerships.size());
  for (auto const* partnership : partnerships) {
    auto const a = place_of_.at(partnership->a);
    auto const b = place_of_.at(partnership->b);
    ties_.push_back({partnership, std::min(a, b), std::max(a, b), b < a});
  }
  std::ranges::sort(ties_, {}, [](Tie const& tie) { return std::pair{tie.a, tie.b}; });
}

std::vector<partnerships::Assertion const*> Selection::assertions(Tie const& tie) const {
  std::vector<partnerships::Assertion const*> said;
  for (auto const& assertion : reg_->assertions(*tie.partnership)) said.push_back(&assertion);
  std::ranges::sort(said, {}, [&](partnerships::Assertion const* one) {
    return std::pair{slug_of(one->office), std::string_view(source_of(one->office, one->source).key)};
  });
  return said;
}

std::vector<partnerships::Move const*> Selection::moves(Tie const& tie) const {
  std::vector<partnerships::Move const*> moves;
  for (auto const& move : reg_->moves_as_kept(*tie.partnership)) moves.push_back(&move);
  std::ranges::stable_sort(moves, {}, [&](partnerships::Move const* move) { return slug_of(move->office); });
  return moves;
}

std::string Selection::id_of(std::uint32_t city) const {
  if (city >= first_own_) return "X" + std::to_string(city - first_own_ + 1);
  return to_string(atlas::public_id(*cities_[city]));
}

std::string_view Selection::slug_of(OfficeId office) const {
  auto const* keeper = reg_->office(office);
  return keeper == nullptr ? std::string_view{} : std::string_view(keeper->slug);
}

}  // namespace amity::interop::exports
