// SPDX-License-Identifier: Apache-2.0
#include "desk/web/changed.h"

#include "comments_page.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace amity::desk::web {
namespace {

// "task/5"; nothing for a subject without a number.
std::optional<Subject> numbered_subject(std::string_view text) {
  auto const slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  Subject subject{std::string(text.substr(0, slash)), 0};
  auto const* end = text.data() + text.size();
  auto const [read, error] = std::from_chars(text.data() + slash + 1, end, subject.id);
  if (error != std::errc{} || read != end) return std::nullopt;
  return subject;
}

}  // namespace

ChangedRecords changed_since(AtDesk const& at, db::Transaction& transaction, std::string_view after,
                             std::function<bool(journal::ToldLine const&)> const& told) {
  auto lines = journal::told_since(transaction, at.office.id, after, at.session.actor, most_changes_read + 1);
  ChangedRecords changed;
  changed.is_cut = lines.size() > static_cast<std::size_t>(most_changes_read);
  if (changed.is_cut) lines.pop_back();
  std::map<std::string, std::optional<DeskRecord>, std::less<>> known;
  for (auto const& line : lines) {
    auto const subject = numbered_subject(line.subject);
    if (!subject || !told(line)) continue;
    auto const [record, is_first] = known.try_emplace(line.subject);
    if (is_first) record->second = record_of(*at.desk.fittings, transaction, at.session, *subject);
    if (!record->second) continue;
    auto const href = at.address(record->second->path);
    if (auto const there = std::ranges::find(changed.records, href, &ChangedRecord::href);
        there != changed.records.end())
      ++there->times;
    else
      changed.records.push_back(
          {line.at, line.actor, line.verb, record->second->title_in(at.localizer.language()), href});
  }
  return changed;
}

}  // namespace amity::desk::web
