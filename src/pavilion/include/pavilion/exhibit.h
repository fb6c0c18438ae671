// SPDX-License-Identifier: Apache-2.0
// Documents and pictures of a partnership: the office's own, until one is chosen for those who enter the hall.
#pragma once

#include "commands/merge.h"
#include "core/language.h"
#include "core/sight.h"
#include "files/document.h"

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace amity::pavilion {

// office: whoever reads what the office keeps. everyone: the hall's page shows it.
enum class Sight { office, everyone };
std::string_view to_string(Sight sight);
std::optional<Sight> parse_sight(std::string_view word);

struct ExhibitFields {
  Sight sight{Sight::office};
  std::string credit{};  // who made the picture or gave the document
  LocalText caption{};   // in the interface's languages
  LocalText alt{};       // what is to be seen in a picture, for whoever does not see it
  bool operator==(ExhibitFields const&) const = default;
};
inline constexpr std::size_t longest_caption{500};  // characters, also of alt
inline constexpr std::size_t longest_credit{200};

struct Exhibit {
  files::Attachment attachment;
  std::int64_t version{};  // of the fields
  ExhibitFields fields{};
  bool operator==(Exhibit const&) const = default;
  bool is_picture() const { return files::is_picture(attachment.document.type); }
};

// The fields as texts: sight, credit, caption_zh ..., alt_zh ...
commands::FieldTexts exhibit_texts(ExhibitFields const& fields);
ExhibitFields exhibit_fields_of(commands::FieldTexts const& texts);

files::Subject exhibits_of_partner(CityId partner);
// In the order they came, those that were taken away too.
std::vector<Exhibit> exhibits_of(db::Transaction& transaction, OfficeId office, CityId partner);
// Nothing where the partner has no such attachment.
std::optional<Exhibit> exhibit_of(db::Transaction& transaction, OfficeId office, CityId partner,
                                  files::AttachmentId id);
// Partners that have some which were not taken away, by their ids.
std::vector<CityId> partners_with_exhibits(db::Transaction& transaction, OfficeId office);

// Attached to the partner; what is there already under that name keeps its fields. Errors: partner (as
// record_hall_text()), those of files::attach() and of change_exhibit().
commands::Outcome<files::AttachmentId> add_exhibit(commands::Command& command, CityId partner,
                                                   files::NewAttachment const& document, ExhibitFields const& fields);
// The version that stands then. Errors: alt_en (`alt_missing`: a picture that everyone sees says in one language at
// least what is to be seen), `too_long` at each text; Errc::not_found; Errc::conflict as commands::fields_to_write().
commands::Outcome<std::int64_t> change_exhibit(commands::Command& command, CityId partner, files::AttachmentId id,
                                               ExhibitFields const& wanted, std::optional<commands::Seen> const& seen);
// As files::take_away() and files::put_back().
commands::Outcome<std::int64_t> take_exhibit_away(commands::Command& command, CityId partner, files::AttachmentId id);
commands::Outcome<std::int64_t> put_exhibit_back(commands::Command& command, CityId partner, files::AttachmentId id);

// Whether everyone sees it: chosen, looked at and there. Of a picture only where it was made anew (or is a GIF): as it
// was given it may say where it was taken.
bool is_shown(Exhibit const& exhibit);
// The one way in which an exhibit becomes public; nothing where it is not shown.
std::optional<Public<Exhibit>> for_everyone(Exhibit exhibit);
// What everyone sees of each partner, in the order it came.
using Shows = std::unordered_map<CityId, std::vector<Public<Exhibit>>>;
Shows shows_of(db::Transaction& transaction, OfficeId office);

}  // namespace amity::pavilion
