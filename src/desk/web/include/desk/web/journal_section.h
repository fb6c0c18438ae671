// SPDX-License-Identifier: Apache-2.0
// Who changed what of a record, as its page shows it.
#pragma once

#include "partnerships/web/desk.h"
#include "ui/form.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace amity::desk::web {

// What the journal's words mean on a page. That its reader may see the record is looked at by the page.
struct JournalOf {
  std::vector<std::string> subjects;  // as the journal names the record and its parts: "partner/12", "hall/12"
  // Of the record's form: what its fields and the words to choose from are called.
  std::vector<ui::FormField> fields{};
  std::vector<std::string> labels{};  // of a field that is none of these: the first message "<label>.<field>" there is
  // Of fields such as "enwiki-2023/kind" what stands for what is before the slash.
  std::map<std::string, std::string, std::less<>> groups{};
  // Of values that are no choice of the form; nothing: as they are.
  std::function<std::optional<std::string>(std::string_view field, std::string const& value)> value{};
  // Of lines with one of these fields, which are the program's own doing: what it did. Who pressed is not told there.
  std::map<std::string, std::string, std::less<>> by_itself{};
  std::string verbs{};  // lines whose verb begins so alone; empty: all
};

// The newest lines, the newest first: who, what, when, and each field that changed with what stood there before and
// after, where that is not personal; with ?journal=all a thousand of them. HTML.
std::string journal_section(partnerships::web::AtDesk const& at, db::Transaction& transaction, JournalOf const& of);

// What a verb of the journal did: "changed".
std::string did_in_words(partnerships::web::AtDesk const& at, std::string_view verb);

}  // namespace amity::desk::web
