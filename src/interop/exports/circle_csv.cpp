// SPDX-License-Identifier: Apache-2.0
#include "interop/exports/circle_export.h"
#include "interop/formats/csv_write.h"

#include <array>
#include <cstdio>

namespace amity::interop::exports {
namespace {

std::string decimal(double value, char const* format) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), format, value);
  return text.data();
}

std::string name_for(atlas::Atlas const& atlas, atlas::City const& city, std::string_view language) {
  for (auto const& name : atlas.names(city))
    if (name.sort == atlas::NameSort::name && name.language == language) return std::string(name.name);
  return language == "en" ? std::string(city.name) : std::string{};
}

std::string own_name(atlas::Atlas const& atlas, atlas::City const& city) {
  for (auto const& name : atlas.names(city))
    if (name.sort == atlas::NameSort::local) return std::string(name.name);
  return {};
}

std::string date_text(std::optional<PartialDate> const& date) { return date ? to_string(*date) : std::string{}; }

void add_line(std::string& out, std::vector<std::string> const& fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) out += (i == 0 ? "" : ",") + formats::quoted_field(fields[i]);
  out += "\r\n";
}

}  // namespace

std::string circle_csv(atlas::Atlas const& atlas, partnerships::Register const& reg,
                       partnerships::Circle const& circle) {
  std::string out;
  add_line(out, {"partnership", "id", "slug", "name_zh", "name_ja", "name_en", "name_local", "country", "lat", "lon",
                 "kind", "stage", "in_force", "doubtful", "since", "known_by", "distance_km", "sources", "conflicts"});
  for (auto const& partner : circle.partners) {
    auto const& city = *partner.city;
    auto const& r = partner.partnership->resolution;
    add_line(out,
             {std::to_string(partner.partnership->id.value), to_string(atlas::public_id(city)), std::string(city.slug),
              formats::guarded(name_for(atlas, city, "zh")), formats::guarded(name_for(atlas, city, "ja")),
              formats::guarded(name_for(atlas, city, "en")), formats::guarded(own_name(atlas, city)),
              std::string(city.country), city.position ? decimal(city.position->latitude_deg(), "%.5f") : "",
              city.position ? decimal(city.position->longitude_deg(), "%.5f") : "",
              std::string(partnerships::to_string(r.kind)), std::string(partnerships::to_string(partner.stage)),
              std::string(to_string(partner.in_force)), r.doubtful ? "true" : "false", date_text(r.signed_on),
              date_text(r.known_by), partner.distance_km ? decimal(*partner.distance_km, "%.1f") : "",
              std::to_string(reg.assertions(*partner.partnership).size()), std::to_string(r.conflicts.size())});
  }
  return out;
}

}  // namespace amity::interop::exports
