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

// Each what those before it are, and more. confirm: that they agree to just what they are shown.
enum class May { read, comment, confirm };
inline constexpr std::array all_may{May::read, May::comment, May::confirm};
std::string_view to_string(May may);
std::optional<May> parse_may(std::string_view word);

struct GuestFields {
  std::string name;
  std::string email;
  std::string language{"en"};  // of the mail and the page: zh, ja or en
  May may{May::read};
  Day until{};            // the last day, at the office
  bool with_documents{};  // the enclosed documents are shown too
  bool operator==(GuestFields const&) const = default;
};
struct Guest {
  OfficeId office{};
  GuestId id{};
  work::LetterId letter{};
  GuestFields fields;
  std::string created_by;  // "account:5"
  std::string created_at;  // UTC
  std::optional<std::string> revoked_at{};
  bool operator==(Guest const&) const = default;
};
// Neither revoked nor ended.
bool stands(Guest const& guest, Day today);
// As the journal names whoever has the link: "guest:3".
std::string actor_of(GuestId guest);

inline constexpr std::string_view guest_prefix{"amity-guest_"};  // of the secret in a link
inline constexpr std::chrono::days longest{180};

// Errors: name, email, language, until (not from today to `longest` after it); Errc::not_found for a letter that is
// none, Errc::refused for a token, since a person shares; Errc::conflict (`not_now`) for one that is void. `hash`: of
// the link's secret, which is stored nowhere.
struct Sharing {
  GuestFields fields;
  std::string hash;
  Day today{};  // at the office
};
commands::Outcome<GuestId> share(commands::Command& command, work::LetterId letter, Sharing const& sharing);
// The link under another secret, of which `hash` is kept: for who shared it and never got the answer that told it.
// Errc::not_found; Errc::conflict (`not_now`) where it was revoked or somebody has opened it.
commands::Outcome<GuestId> renew_link(commands::Command& command, work::LetterId letter, GuestId guest,
                                      std::string const& hash);
// The link is of no use any more; twice changes nothing. Errc::not_found.
commands::Outcome<GuestId> revoke(commands::Command& command, work::LetterId letter, GuestId guest);

std::vector<Guest> guests_of(db::Transaction& transaction, OfficeId office,
                             work::LetterId letter);  // in the order made
// Whoever has the link, whether it stands or not.
std::optional<Guest> guest_of(db::Transaction& transaction, std::string_view hash);

}  // namespace amity::guests
