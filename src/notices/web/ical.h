// SPDX-License-Identifier: Apache-2.0
// Whole-day events as iCalendar (RFC 5545, 5546) has them. Private to the room.
#pragma once

#include "core/clock.h"
#include "notices/notice.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace amity::notices::web {

struct Entry {
  std::string uid;
  Day day;
  std::string summary;
  std::string description{};  // may be empty
  std::string href{};         // may be empty
  std::string changed_at;     // "2026-11-29T08:00:00.000Z"
  std::int64_t sequence{};
};

// "verdict-5-of-1@amity": of what, which one, and of which office.
std::string uid_of(std::string_view what, std::int64_t id, OfficeId office);

// A calendar that is published: the name it is shown by, and what is in it.
std::string published(std::string const& name, std::vector<Entry> const& entries);

// One event that somebody is invited to, or that is taken back.
enum class Method { request, cancel };
struct Invited {
  Entry entry;
  Method method{};
  std::string organizer;  // addresses of mail
  std::string attendee;
};
std::string invitation_text(Invited const& invited);

}  // namespace amity::notices::web
