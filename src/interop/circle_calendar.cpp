// SPDX-License-Identifier: Apache-2.0
#include "interop/circle_export.h"

#include <libical/ical.h>

#include <memory>

namespace amity::interop {
namespace {

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};

icaltimetype all_day(PartialDate const& date) {
  auto time = icaltime_null_date();
  time.year = date.year();
  time.month = static_cast<int>(date.month());
  time.day = static_cast<int>(date.day());
  return time;
}

// The component is the calendar's from then on.
void add_anniversary(icalcomponent* calendar, atlas::Atlas const& atlas, partnerships::Circle const& circle,
                     partnerships::Partner const& partner) {
  auto const& signed_on = *partner.partnership->resolution.signed_on;
  auto const title = std::string(atlas.name_in(*circle.home, "en").text) + " – " +
                     std::string(atlas.name_in(*partner.city, "en").text) + " (since " +
                     std::to_string(signed_on.year()) + ")";
  auto const uid = "partnership-" + std::to_string(partner.partnership->id.value) + "@amity";
  auto* event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
  icalcomponent_add_property(event, icalproperty_new_uid(uid.c_str()));
  // Stamped with the day itself, so that the same circle gives the same file.
  icalcomponent_add_property(
      event, icalproperty_new_dtstamp(icaltime_from_timet_with_zone(
                 std::chrono::duration_cast<std::chrono::seconds>(signed_on.earliest().time_since_epoch()).count(), 0,
                 icaltimezone_get_utc_timezone())));
  icalcomponent_add_property(event, icalproperty_new_dtstart(all_day(signed_on)));
  icalrecurrencetype rule;
  icalrecurrencetype_clear(&rule);
  rule.freq = ICAL_YEARLY_RECURRENCE;
  icalcomponent_add_property(event, icalproperty_new_rrule(rule));
  icalcomponent_add_property(event, icalproperty_new_summary(title.c_str()));
  icalcomponent_add_property(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
  icalcomponent_add_component(calendar, event);
}

}  // namespace

std::string circle_calendar(atlas::Atlas const& atlas, partnerships::Circle const& circle) {
  std::unique_ptr<icalcomponent, FreeComponent> const calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
  icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
  icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Amity//Anniversaries//EN"));
  for (auto const& partner : circle.partners) {
    auto const& signed_on = partner.partnership->resolution.signed_on;
    if (partner.in_force == Truth::yes && signed_on && signed_on->day() != 0)
      add_anniversary(calendar.get(), atlas, circle, partner);
  }
  std::unique_ptr<char, decltype(&std::free)> const text(icalcomponent_as_ical_string_r(calendar.get()), &std::free);
  return text.get();
}

}  // namespace amity::interop
