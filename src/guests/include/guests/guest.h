// SPDX-License-Identifier: Apache-2.0
// A partner's counterpart, to whom one letter is shown by a link: who, until when, and what they may do. Nothing else
// of the office is reached by it. Each verb is a command.
#pragma once

#include "commands/command.h"
#include "work/letter.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::guests {

using GuestId = Id<struct GuestTag>;

// Each what those before it are, and more. confirm: that they agree to just this text.
enum class May { read, comment, confirm };
inline constexpr std::array all_may{May::read, May::comment, May::confirm};
std::string_view to_string(May may);
std::optional<May> parse_may(std::string_view word);

struct GuestFields {
  std::string name;
  std::string email;
  std::string language{"en"};  // of the mail and the page: zh, ja or en
  May may{May::read};
  Day until{};  // the last day, at the office
  bool operator==(GuestFields const&) const = default;
};
struct Guest {
  OfficeId office{};
  GuestId id{};
  work::LetterId letter{};
  GuestFields fields;
  std::string created_by;
  std::string created_at;
  std::optional<std::string> revoked_at{};
  bool operator==(Guest const&) const = default;
};
// Neither revoked nor ended.
bool stands(Guest const& guest, Day today);

inline constexpr std::string_view guest_prefix{"amity-guest_"};  // of the secret in a link
inline constexpr std::chrono::days longest{180};

// Errors: name, email, language, until (not from today to `longest` after it); Errc::not_found for a letter that is
// none, Errc::refused for a token, since a person shares. `hash`: of the link's secret, which is stored nowhere.
struct Sharing {
  GuestFields fields;
  std::string hash;
  Day today{};  // at the office
};
commands::Outcome<GuestId> share(commands::Command& command, work::LetterId letter, Sharing const& sharing);
// The link is of no use any more; twice changes nothing. Errc::not_found.
commands::Outcome<GuestId> revoke(commands::Command& command, work::LetterId letter, GuestId guest);

std::vector<Guest> guests_of(db::Transaction& transaction, OfficeId office,
                             work::LetterId letter);  // in the order made
// Whoever has the link, whether it stands or not.
std::optional<Guest> guest_of(db::Transaction& transaction, std::string_view hash);

enum class Act { opened, commented, confirmed };
std::string_view to_string(Act act);
struct GuestAct {
  GuestId guest{};
  Act act{};
  std::string at;            // UTC
  std::string content_hash;  // of the text as it was then
  std::string words;
  bool operator==(GuestAct const&) const = default;
};
std::vector<GuestAct> acts_of(db::Transaction& transaction, OfficeId office,
                              work::LetterId letter);  // the oldest first

inline constexpr std::int64_t most_an_hour = 60;
// By who has the link. Errc::not_found where it does not stand; Errc::refused for what they may not (`not_yours`) and
// for more than `most_an_hour` (`too_often`); Errc::conflict (`text_changed`) where content_hash is another text's now;
// error at `words` for a comment that says nothing or too much.
struct Doing {
  std::string hash;  // of the link's secret
  Act act{};
  std::string content_hash{};
  std::string words{};
  Day today{};
};
commands::Outcome<GuestId> act(commands::Command& command, Doing const& doing);

}  // namespace amity::guests
