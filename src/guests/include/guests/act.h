// SPDX-License-Identifier: Apache-2.0
// What guests do: each a line of its own, bound to what they were shown.
#pragma once

#include "files/document.h"
#include "guests/guest.h"

namespace amity::guests {

// took: a document, or the PDF of the letter.
enum class Act { opened, took, commented, confirmed };
inline constexpr std::array all_acts{Act::opened, Act::took, Act::commented, Act::confirmed};
std::string_view to_string(Act act);

struct GuestAct {
  GuestId guest{};
  Act act{};
  std::string at;          // UTC
  std::string shown_hash;  // of what was shown then
  std::string words;       // of a comment; the name of a document
  bool operator==(GuestAct const&) const = default;
};
std::vector<GuestAct> acts_of(db::Transaction& transaction, OfficeId office,
                              work::LetterId letter);  // the oldest first

// Whether the link was opened when it showed just this.
bool has_opened(db::Transaction& transaction, Guest const& guest, std::string_view shown_hash);

inline constexpr std::int64_t most_an_hour = 60;        // acts by one link
inline constexpr std::size_t longest_comment = 20'000;  // bytes

// By who has the link. Errc::not_found where it does not stand, and for a document or PDF that it does not show;
// Errc::refused for what they may not (`not_yours`) and for more than `most_an_hour` (`too_often`); Errc::conflict
// (`text_changed`) where shown_hash is of something else than what they are shown now; error at `words` for a comment
// that says nothing or too much. Those who wrote at the letter, and who shared it, have a notice of comments and
// confirmations.
struct Doing {
  std::string hash;  // of the link's secret
  Act act{};
  std::string shown_hash{};
  std::string words{};
  files::AttachmentId document{};  // that is taken; 0: the PDF of the letter
  Day today{};
};
commands::Outcome<GuestId> act(commands::Command& command, Doing const& doing);

}  // namespace amity::guests
