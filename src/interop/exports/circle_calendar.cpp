// SPDX-License-Identifier: Apache-2.0
#include "interop/exports/circle_export.h"
#include "interop/exports/export.h"

#include <libical/ical.h>

#include <memory>

namespace amity::interop::exports {
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
void add_anniversary(icalcomponent* calendar, atlas::Atlas const& atlas, partnerships::Partnership const& partnership,
                     std::pair<atlas::City const*, atlas::City const*> cities) {
  auto const& signed_on = *partnership.resolution.signed_on;
  auto const title = std::string(atlas.name_in(*cities.first, "en").text) + " – " +
                     std::string(atlas.name_in(*cities.second, "en").text) + " (since " +
                     std::to_string(signed_on.year()) + ")";
  auto const uid = "partnership-" + std::to_string(partnership.id.value) + "@amity";
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
  // One of 29 February is kept on the last of February in common years (partnerships/anniversary.h); a plain yearly
  // rule would leave those years out.
  constexpr unsigned february = 2;
  constexpr unsigned leap_day = 29;
  if (signed_on.month() == february && signed_on.day() == leap_day) {
    rule.by_month[0] = static_cast<short>(february);
    rule.by_month[1] = ICAL_RECURRENCE_ARRAY_MAX;
    rule.by_month_day[0] = -1;
    rule.by_month_day[1] = ICAL_RECURRENCE_ARRAY_MAX;
  }
  icalcomponent_add_property(event, icalproperty_new_rrule(rule));
  icalcomponent_add_property(event, icalproperty_new_summary(title.c_str()));
  icalcomponent_add_property(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
  icalcomponent_add_component(calendar, event);
}

using Calendar = std::unique_ptr<icalcomponent, FreeComponent>;

Calendar new_calendar() {
  Calendar calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
  icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
  icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Amity//Anniversaries//EN"));
  return calendar;
}

std::string text_of(Calendar const& calendar) {
  std::unique_ptr<char, decltype(&std::free)> const text(icalcomponent_as_ical_string_r(calendar.get()), &std::free);
  return text.get();
}

bool has_anniversary(partnerships::Partnership const& partnership) {
  auto const& signed_on = partnership.resolution.signed_on;
  return signed_on && signed_on->day() != 0;
}

}  // namespace

std::string circle_calendar(atlas::Atlas const& atlas, partnerships::Circle const& circle) {
  auto const calendar = new_calendar();
  for (auto const& partner : circle.partners)
    if (partner.in_force == Truth::yes && has_anniversary(*partner.partnership))
      add_anniversary(calendar.get(), atlas, *partner.partnership, {circle.home, partner.city});
  return text_of(calendar);
}

void write_calendar(Selection const& selection, WriteText const& write) {
  auto const calendar = new_calendar();
  for (auto const& tie : selection.ties()) {
    auto const& r = tie.partnership->resolution;
    if (r.doubtful || r.ended_on || !partnerships::is_in_force(r.stage) || !has_anniversary(*tie.partnership)) continue;
    auto const* a = selection.cities()[tie.a];
    auto const* b = selection.cities()[tie.b];
    if (b == selection.home()) std::swap(a, b);
    add_anniversary(calendar.get(), selection.atlas(), *tie.partnership, {a, b});
  }
  write(text_of(calendar));
}

}  // namespace amity::interop::exports
