// SPDX-License-Identifier: Apache-2.0
// What the slices of the office bring to the desk they share: their kinds of records, what is found in them, what can
// be done, what stands on the rail. Each slice says it of itself; the program puts it together once, at its start.
#pragma once

#include "accounts/session.h"
#include "core/language.h"
#include "db/database.h"
#include "snapshot/world.h"
#include "ui/form.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::partnerships::web {

// Within a page's address all paths are without language and "/office": "/letters/letter?id=12".

// A record as others name it who may see it.
struct DeskRecord {
  std::string title;
  std::string path;   // its page
  LocalText names{};  // its titles in readers' languages, where it has several
  std::string title_in(std::string_view language) const;
};
// A kind of records that are commented and watched, "letter"; `find` gives nothing for one that the session may not
// see.
struct RecordKind {
  std::string_view word;
  std::function<std::optional<DeskRecord>(db::Transaction&, accounts::Session const&, std::int64_t id)> find;
  // Without one of these nobody sees any of the kind, nor is told that there are changes.
  std::vector<accounts::Right> rights{};
  // part: of a record of another kind, which the journal names by itself: "hall/12" is a partner's. It is followed, and
  // told by its record's title; comments stand at the record.
  enum class Is { record, part } is{Is::record};
};

// What is looked for: words folded as atlas::fold does, and as they were typed.
struct DeskSearch {
  db::Transaction& transaction;
  snapshot::World const& world;
  accounts::Session const& session;
  std::string language;  // in which what has several names is shown
  std::string typed;
  std::vector<std::string> words;  // folded; each is to be found
  std::size_t most{20};            // hits that a source gives
};
// How well something answers, the best first.
enum class HitRank { whole, beginning, word, within, text };
struct DeskHit {
  HitRank rank{};
  std::string kind;  // "letter", "task", "partner", "person"
  std::string id;
  std::string title;
  std::string note{};
  std::string path;
};
// Its hits that the session may see, the best first.
using DeskSource = std::function<std::vector<DeskHit>(DeskSearch const&)>;
// How well a text answers words; nothing where one of them is not in it.
std::optional<HitRank> rank_of(std::string_view text, std::vector<std::string> const& words);
// The same of a text that is folded already.
std::optional<HitRank> rank_of_folded(std::string_view folded, std::vector<std::string> const& words);

// The same of texts that are long, or many together: a word of Latin letters or digits counts where a word begins, a
// single letter or digit as a whole word alone. Other scripts have words anywhere.
std::optional<HitRank> rank_of_words(std::string_view text, std::vector<std::string> const& words);

// The best first, at most so many.
std::vector<DeskHit> best_of(std::vector<DeskHit> hits, std::size_t most);

// Something to do, by a page that begins it.
struct DeskDeed {
  std::string_view message;  // "letters.draft"
  std::string_view path;
  accounts::Right right{};
  std::string_view words{};  // a message: other words by which it is found, in whichever language
};

// A list whose filter and order can be saved.
struct DeskList {
  std::string_view word;     // "letters"
  std::string_view path;     // "/letters"
  std::string_view message;  // "letters.title"
  accounts::Right right{};
  std::vector<std::string_view> parameters;  // of its address that make up a view
};

// What should be gone and is not, or whose time is over; for who may erase.
struct Overdue {
  std::string title;
  std::string path;
  std::string what;  // a message of the catalogue
  Day due{};
  std::string held{};  // why it stays all the same: the words of a legal hold
};
using OverdueSource = std::function<std::vector<Overdue>(db::Transaction&, OfficeId, Day today)>;

// A link below the nouns of the rail.
struct RailLink {
  std::string path;
  std::string text;
};

struct AtDesk;

struct Fittings {
  std::vector<RecordKind> records;
  std::vector<DeskSource> sources;
  std::vector<DeskDeed> deeds;
  std::vector<DeskList> lists;
  std::vector<OverdueSource> overdue{};
  // What stands below the nouns, for this session. Reads in a transaction of its own before the page reads.
  std::function<std::vector<RailLink>(db::Transaction&, accounts::Session const&)> rail{};

  // Who changed what of the records that these words of the journal name, as HTML; fields: of the record's form. The
  // desk's own (desk/web/journal_section.h), for slices that lie below it.
  std::function<std::string(AtDesk const&, std::vector<std::string> subjects, std::vector<ui::FormField> fields)>
      journal{};

  // A form's line of who else is at its record, and of what others changed of it since the form was opened, as HTML;
  // empty where the session may not see the record. subjects: the record's name in the journal, then those of its
  // parts; form: where the form is opened. The desk's own (desk/web/live.h), as above.
  std::function<std::string(AtDesk const&, std::vector<std::string> const& subjects, std::string const& form)>
      live_form{};
  // The same for the page of a record.
  std::function<std::string(AtDesk const&, std::vector<std::string> const& subjects)> live_page{};

  RecordKind const* record(std::string_view word) const;
  DeskList const* list(std::string_view word) const;
};

}  // namespace amity::partnerships::web
