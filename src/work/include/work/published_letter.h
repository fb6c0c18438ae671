// SPDX-License-Identifier: Apache-2.0
// What everyone sees of an office's letters: copies that somebody published and no legal hold hides, and that there
// was one where it was withdrawn. Its type says who may see it: a public document takes these and no more of a letter.
#pragma once

#include "core/id.h"
#include "core/language.h"
#include "core/partial_date.h"
#include "core/sight.h"
#include "work/series.h"

#include <optional>
#include <string>
#include <vector>

namespace amity::work {

using PublicCopyId = Id<struct PublicCopyTag>;

// A copy's text, by language; what was left out gave way to marks (redaction.h). A language has both or neither.
struct CopyTexts {
  LocalText title;
  LocalText body;
  bool operator==(CopyTexts const&) const = default;
};

struct PublishedLetter {
  PublicCopyId id{};
  Direction direction{};
  std::string number;
  int year{};                       // of the number
  std::optional<Day> on{};          // that stands on it; of one that came in without, when it arrived
  std::optional<CityId> partner{};  // whom it is about
  CopyTexts texts;
  Day published_on{};                     // at the office
  std::string language;                   // in which it was written; its texts in others are translations
  std::vector<std::string> joint_with{};  // the agencies that issued it with the office
  bool operator==(PublishedLetter const&) const = default;
};

struct WithdrawnLetter {
  PublicCopyId id{};
  Day withdrawn_on{};
  bool operator==(WithdrawnLetter const&) const = default;
};

struct LettersForAll {
  std::vector<Public<PublishedLetter>> published;  // the newest first
  std::vector<std::string>
      found_by;  // of each of these: number and subject lines, folded as searches are, without marks
  std::vector<Public<WithdrawnLetter>> withdrawn;  // that were published once, by their ids
  bool operator==(LettersForAll const&) const = default;
};
LettersForAll letters_for_all(db::Transaction& transaction, OfficeId office);

}  // namespace amity::work
