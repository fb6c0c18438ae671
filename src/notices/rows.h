// SPDX-License-Identifier: Apache-2.0
// Notices as rows. Private to the room.
#pragma once

#include "notices/notice.h"

#include <chrono>

namespace amity::notices {

inline std::int64_t ms_of(Instant instant) { return instant.time_since_epoch().count(); }
inline Instant instant_of(std::int64_t ms) { return Instant{std::chrono::milliseconds{ms}}; }

inline Notice read_notice(db::Row const& row) {
  Notice notice;
  notice.id = row.get<NoticeId>(0);
  notice.account = row.get<accounts::AccountId>(1);
  notice.kind = parse_kind(row.text(2)).value();
  notice.because = parse_because(row.text(3)).value();
  notice.about = {row.get<std::string>(4), row.integer(5)};
  if (!row.is_null(6)) notice.due = parse_day(row.text(6)).value();
  notice.at = instant_of(row.integer(7));
  notice.is_read = !row.is_null(8);
  notice.changed = row.get<std::string>(9);
  return notice;
}

}  // namespace amity::notices
