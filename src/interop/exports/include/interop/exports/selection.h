// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "atlas/atlas.h"
#include "partnerships/circle.h"
#include "partnerships/register.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace amity::interop::exports {

// What is taken out of an instance: all of the register, or one city's circle. It stands in an order that depends on
// what the cities and sources are and never on the instance's own numbers, so that the same content gives the same
// file. Points into the atlas and the register, and is valid while they live.
class Selection {
 public:
  // A partnership with its ends as the file orders them: a before b, by their places in cities().
  struct Tie {
    partnerships::Partnership const* partnership{};
    std::uint32_t a{};
    std::uint32_t b{};
    bool turned{};  // the register's a is the file's b
  };

  static Selection of_register(atlas::Atlas const& atlas, partnerships::Register const& reg);
  static Selection of_circle(atlas::Atlas const& atlas, partnerships::Register const& reg,
                             partnerships::Circle const& circle);

  atlas::Atlas const& atlas() const { return *atlas_; }
  partnerships::Register const& reg() const { return *reg_; }
  atlas::City const* home() const { return home_; }  // of a circle; nullptr for the register

  // By Wikidata id, then by GeoNames id, then (those without either) by country, name and position. Ends of ties, homes
  // of offices, and other records of the same places.
  std::vector<atlas::City const*> const& cities() const { return cities_; }
  std::vector<Tie> const& ties() const { return ties_; }                                // by a, then b
  std::vector<partnerships::Source const*> const& sources() const { return sources_; }  // by office, then key
  std::vector<partnerships::Office const*> const& offices() const { return offices_; }  // by slug
  std::vector<partnerships::Assertion const*> assertions(Tie const& tie) const;         // by office, then key
  std::vector<partnerships::Move const*> moves(Tie const& tie) const;                   // by office, in its order

  // "Q182852", "G1804651", or "X3" for the third of those without an outside id: it means something in this file only.
  std::string id_of(std::uint32_t city) const;
  std::string id_of(CityId city) const { return id_of(place_of_.at(city)); }
  bool has(CityId city) const { return place_of_.contains(city); }
  // Empty for the world's register.
  std::string_view slug_of(OfficeId office) const;
  partnerships::Source const& source_of(OfficeId office, SourceId source) const {
    return *reg_->source(office, source);
  }

 private:
  Selection(atlas::Atlas const& atlas, partnerships::Register const& reg) : atlas_(&atlas), reg_(&reg) {}
  void take(std::vector<partnerships::Partnership const*> const& partnerships);
  void take_sources(std::vector<partnerships::Partnership const*> const& partnerships);
  void take_cities(std::vector<partnerships::Partnership const*> const& partnerships);
  void order_ties(std::vector<partnerships::Partnership const*> const& partnerships);

  atlas::Atlas const* atlas_;
  partnerships::Register const* reg_;
  atlas::City const* home_{};
  std::vector<atlas::City const*> cities_;
  std::unordered_map<CityId, std::uint32_t> place_of_;
  std::uint32_t first_own_{};  // place of the first city without an outside id
  std::vector<Tie> ties_;
  std::vector<partnerships::Source const*> sources_;
  std::vector<partnerships::Office const*> offices_;
};

}  // namespace amity::interop::exports
