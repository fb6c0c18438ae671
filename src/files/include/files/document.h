// SPDX-License-Identifier: Apache-2.0
// Documents of an office, and what they are attached to. Their bytes are in the store (files/store.h), put there before
// the command that names them.
#pragma once

#include "commands/command.h"
#include "files/piece.h"
#include "files/type.h"
#include "jobs/job.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace amity::files {

using AttachmentId = Id<struct AttachmentTag>;

// waiting: it is looked at before anybody gets it. refused: what the scanner said, or that it cannot be read.
enum class DocumentState { waiting, ready, refused };
std::string_view to_string(DocumentState state);
std::optional<DocumentState> parse_document_state(std::string_view word);

// Why one is refused, as it is stored; anything else is what the scanner found in it.
inline constexpr std::string_view why_lost{"its bytes were lost before it was looked at"};
inline constexpr std::string_view why_unreadable{"it cannot be read as a picture"};
inline constexpr std::string_view why_too_large{"too large for the scanner"};
// The end of a message's key: "lost", "unreadable", "too_large" or "found".
std::string_view why_word(std::string_view why);

struct Document {
  std::string hash;      // of what was handed in
  std::uint64_t size{};  // bytes of that
  Type type{};
  std::string made_at;
  std::string made_by;  // "account:5"
  DocumentState state{};
  std::string why;  // it was refused
  std::string kept_hash;
  std::uint64_t kept_size{};
  std::string preview_hash;  // of a picture of at most 320 pixels; empty: there is none
  bool is_anew{};            // a picture that was made anew, without what the camera wrote into it
  bool has_text{};           // its words are found by a search
  bool operator==(Document const&) const = default;
};

// What documents are attached to: "letter" and its id, "partner" and the id of his city.
struct Subject {
  std::string kind;
  std::int64_t id{};
  bool operator==(Subject const&) const = default;
};

struct Attachment {
  AttachmentId id{};
  std::int64_t version{};
  Subject subject;
  std::string name;
  std::string note;
  std::string added_at;
  std::string added_by;
  std::string taken_away_at;  // empty: it is there
  std::string taken_away_by;
  Document document;
  bool is_there() const { return taken_away_at.empty(); }
  bool operator==(Attachment const&) const = default;
};

// Those of partners may be public: once one was looked at, readers in memory are renewed.
inline constexpr std::string_view partner_kind{"partner"};

inline constexpr std::size_t most_attachments{100};  // of one subject
inline constexpr std::size_t longest_note{500};      // characters

// Those that are there and those that were taken away, in the order they came.
std::vector<Attachment> attachments_of(db::Transaction& transaction, OfficeId office, Subject const& subject);
std::optional<Attachment> attachment_of(db::Transaction& transaction, OfficeId office, AttachmentId id);
std::optional<Document> document_of(db::Transaction& transaction, OfficeId office, std::string_view hash);
// Hash and name of what is attached: what an approval of the subject is bound to.
std::vector<std::string> attached(db::Transaction& transaction, OfficeId office, Subject const& subject);

struct NewAttachment {
  std::string hash;
  std::uint64_t size{};
  Type type{};
  std::string name;  // a safe one
  std::string note;
  // A picture out of an office's folder that has nothing in it but what it is shown by (picture_marks.h), as one that
  // an instance made anew: kept byte by byte, since making it anew once more would make another file of it.
  bool is_anew{false};
};
// The document is looked at by a job where it was not yet. What is attached already under that name is left as it is:
// pressing twice is no mistake. Errors: note (too long), file (too many; refused before for what is in it).
// Refuses what attach() would for want of room, so that it is not stored first. name: as NewAttachment has it; where
// one of that name is there it may be the same document again, which attach() tells.
commands::Outcome<std::monostate> check_room(db::Transaction& transaction, OfficeId office, Subject const& subject,
                                             std::string_view name);
commands::Outcome<AttachmentId> attach(commands::Command& command, Subject const& subject, NewAttachment const& wanted);
// A document that was refused is looked at once more, its bytes being in the store again. Whether it is.
bool look_again(commands::Command& command, NewAttachment const& document);
// The version that stands then. Errc::not_found where the subject has no such attachment.
commands::Outcome<std::int64_t> take_away(commands::Command& command, Subject const& subject, AttachmentId id);
commands::Outcome<std::int64_t> put_back(commands::Command& command, Subject const& subject, AttachmentId id);

// What the job found.
struct Looked {
  DocumentState state{};
  std::string why{};
  std::string kept_hash;
  std::uint64_t kept_size{};
  std::string preview_hash{};
  bool is_anew{};
  std::string text{};  // as it was read; folded here
};
// Nothing where it was settled meanwhile.
commands::Outcome<std::string> settle(commands::Command& command, std::string const& hash, Looked const& looked);

// Subjects of a kind whose attachments say this, the newest first.
std::vector<std::int64_t> found(db::Transaction& transaction, OfficeId office, std::string_view kind,
                                std::string_view text, std::int64_t most);

// What the store must hold, and what it may: told for doctor, backup and the daily clearing.
struct Named {
  OfficeId office;
  std::string hash;
  std::uint64_t size{};  // bytes; 0: not known (a preview)
  auto operator<=>(Named const&) const = default;
};
std::vector<Named> named(db::Transaction& transaction);
bool is_named(db::Transaction& transaction, OfficeId office, std::string_view hash);

inline constexpr jobs::Kind look_kind{.name = "files.look", .job_class = jobs::Class::io, .max_tries = 20};

}  // namespace amity::files
