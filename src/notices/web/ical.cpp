// SPDX-License-Identifier: Apache-2.0
#include "ical.h"

#include <libical/ical.h>

#include <chrono>

namespace amity::notices::web {
namespace {

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

icaltimetype all_day(Day day) {
  std::chrono::year_month_day const date{day};
  auto time = icaltime_null_date();
  time.year = static_cast<int>(date.year());
  time.month = static_cast<int>(static_cast<unsigned>(date.month()));
  time.day = static_cast<int>(static_cast<unsigned>(date.day()));
  return time;
}

// As iCalendar has it: 20261129T080000Z.
icaltimetype moment(std::string_view utc) {
  constexpr std::size_t seconds_end = 19;
  std::string text;
  for (auto const c : utc.substr(0, seconds_end))
    if (c != '-' && c != ':') text += c;
  return icaltime_from_string((text + "Z").c_str());
}

Component new_calendar(icalproperty_method method) {
  Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
  auto const add = [&](icalproperty* property) { icalcomponent_add_property(calendar.get(), property); };
  add(icalproperty_new_version("2.0"));
  add(icalproperty_new_prodid("-//Amity//Own calendar//EN"));
  add(icalproperty_new_calscale("GREGORIAN"));
  add(icalproperty_new_method(method));
  return calendar;
}

// It is the calendar's from then on.
icalcomponent* add_entry(icalcomponent* calendar, Entry const& entry) {
  auto* event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
  auto const add = [&](icalproperty* property) { icalcomponent_add_property(event, property); };
  add(icalproperty_new_uid(entry.uid.c_str()));
  // Stamped with the change itself, so that the same work gives the same text.
  add(icalproperty_new_dtstamp(moment(entry.changed_at)));
  add(icalproperty_new_lastmodified(moment(entry.changed_at)));
  add(icalproperty_new_sequence(static_cast<int>(entry.sequence)));
  add(icalproperty_new_dtstart(all_day(entry.day)));
  add(icalproperty_new_dtend(all_day(entry.day + std::chrono::days{1})));
  add(icalproperty_new_summary(entry.summary.c_str()));
  if (!entry.description.empty()) add(icalproperty_new_description(entry.description.c_str()));
  if (!entry.href.empty()) add(icalproperty_new_url(entry.href.c_str()));
  add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
  icalcomponent_add_component(calendar, event);
  return event;
}

std::string text_of(Component const& calendar) {
  std::unique_ptr<char, decltype(&std::free)> const text(icalcomponent_as_ical_string_r(calendar.get()), &std::free);
  return text.get();
}

}  // namespace

std::string uid_of(std::string_view what, std::int64_t id, OfficeId office) {
  return std::string(what) + "-" + std::to_string(id) + "-of-" + std::to_string(office.value) + "@amity";
}

std::string published(std::string const& name, std::vector<Entry> const& entries) {
  auto const calendar = new_calendar(ICAL_METHOD_PUBLISH);
  auto* shown_by = icalproperty_new_x(name.c_str());
  icalproperty_set_x_name(shown_by, "X-WR-CALNAME");
  icalcomponent_add_property(calendar.get(), shown_by);
  for (auto const& entry : entries) add_entry(calendar.get(), entry);
  return text_of(calendar);
}

std::string invitation_text(Invited const& invited) {
  auto const is_cancelled = invited.method == Method::cancel;
  auto const calendar = new_calendar(is_cancelled ? ICAL_METHOD_CANCEL : ICAL_METHOD_REQUEST);
  auto* event = add_entry(calendar.get(), invited.entry);
  icalcomponent_add_property(event, icalproperty_new_organizer(("mailto:" + invited.organizer).c_str()));
  auto* attendee = icalproperty_new_attendee(("mailto:" + invited.attendee).c_str());
  // Nobody is asked whether they come: no mail is read here.
  icalproperty_add_parameter(attendee, icalparameter_new_partstat(ICAL_PARTSTAT_ACCEPTED));
  icalproperty_add_parameter(attendee, icalparameter_new_rsvp(ICAL_RSVP_FALSE));
  icalcomponent_add_property(event, attendee);
  icalcomponent_add_property(event,
                             icalproperty_new_status(is_cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
  return text_of(calendar);
}

}  // namespace amity::notices::web
