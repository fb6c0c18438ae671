// SPDX-License-Identifier: Apache-2.0
#include "interop/lists/import.h"

#include "interop/lists/sql.h"
#include "parsed_list.h"
#include "reconciliation/reading_store.h"
#include "register_content.h"
#include "store.h"

#include <array>
#include <string_view>
#include <variant>

namespace amity::interop::lists {
namespace {

constexpr std::array<std::string_view, 6> tables_of_a_list{"city",   "city_name",   "city_population",
                                                           "source", "partnership", "assertion"};

// A register's own file holds what offices say, too.
void rescan_offices(commands::Command& command) {
  auto const offices =
      command.transaction().all(sql::office_ids, {}, [](db::Row const& row) { return row.get<OfficeId>(0); });
  command.rescan("office");
  for (auto const office : offices)
    for (auto const table : {"office_name", "office_region", "source", "assertion", "partnership_move"})
      command.rescan(table, office);
}

std::optional<Error> cancelled(ImportMonitor const& monitor) {
  if (!monitor.cancelled || !monitor.cancelled()) return std::nullopt;
  return Error{Errc::unavailable, "cancelled before anything was kept"};
}

}  // namespace

// What other formats say is a parsed list; the register's own says more, and is put as it stands.
struct ListContent {
  std::variant<ParsedList, RegisterContent> is;
};

WorldList::WorldList(std::unique_ptr<ListContent> content) : content_(std::move(content)) {}
WorldList::WorldList(WorldList&&) noexcept = default;
WorldList& WorldList::operator=(WorldList&&) noexcept = default;
WorldList::~WorldList() = default;

Result<WorldList> WorldList::read(WorldFiles const& files, ImportMonitor const& monitor) {
  if (is_register_file(files.paths)) {
    auto content = read_register(files.paths.front());
    if (!content) return Failure{content.error()};
    return WorldList(std::make_unique<ListContent>(ListContent{std::move(*content)}));
  }
  auto parsed = parse_files(files, monitor);
  if (!parsed) return Failure{parsed.error()};
  return WorldList(std::make_unique<ListContent>(ListContent{std::move(*parsed)}));
}

std::optional<reconciliation::WorldReport> WorldReading::finished(db::Transaction& transaction,
                                                                  std::string const& digest, bool alone) const {
  auto const kept =
      reconciliation::kept_reading(transaction, {source_, retrieved_, reconciliation::under_these_rules(digest)});
  if (!kept || kept->state == reconciliation::ReadingState::open) return std::nullopt;
  // Files that were a part by themselves may be a whole together, or when a person says so.
  if (kept->state == reconciliation::ReadingState::part && (!alone || extent_ == partnerships::Extent::whole))
    return std::nullopt;
  return kept->report;
}

Result<reconciliation::WorldReport> WorldReading::put_content(db::Transaction& transaction, ListContent& content,
                                                              ImportMonitor const& monitor) {
  if (auto* own = std::get_if<RegisterContent>(&content.is)) return store_register(transaction, std::move(*own));
  WorldStore store(transaction, std::get<ParsedList>(std::move(content.is)), source_.empty() ? "world" : source_,
                   retrieved_);
  return store.put(readings_, said_, monitor);
}

Result<reconciliation::WorldReport> WorldReading::put(commands::Command& command, WorldList list,
                                                      std::string const& digest, bool last,
                                                      ImportMonitor const& monitor) {
  auto& transaction = command.transaction();
  // Two imports at once would both believe that their rows are new.
  transaction.lock("atlas");
  transaction.lock("import/office");
  if (auto const stop = cancelled(monitor)) return Failure{*stop};
  // The register's own may be put back after other changes, so that it is never taken for done.
  auto const own = std::holds_alternative<RegisterContent>(list.content_->is);
  auto const key = digest.empty() || own ? std::string{} : reconciliation::under_these_rules(digest);
  auto report = put_content(transaction, *list.content_, monitor);
  if (!report) return report;
  auto state = reconciliation::ReadingState::whole;
  for (auto const& reading : readings_)
    if (reading.is_later()) state = reconciliation::ReadingState::open;
  if (last) {
    auto const closed = partnerships::close_readings(transaction, the_world, readings_, said_, extent_);
    state = reconciliation::add_closing(*report, closed);
  }
  if (!key.empty()) {
    reconciliation::keep_reading(transaction, {source_, retrieved_, key}, state, *report);
    for (auto const& earlier : digests_)
      reconciliation::set_reading_state(transaction, {source_, retrieved_, earlier}, state);
    digests_.push_back(key);
  }
  if (auto const stop = cancelled(monitor)) return Failure{*stop};
  // Cities that wait may have been seen in another line of the list, though nothing else changed.
  command.rescan("city_review");
  if (report->changed > 0) {
    command.rescan(tables_of_a_list);
    if (own) rescan_offices(command);
    command.touch("everything");
  }
  command.name_subject("list/" + (source_.empty() ? report->format : source_));
  command.tell(reconciliation::detail_of(*report, retrieved_));
  return report;
}

Result<reconciliation::WorldReport> import_world(commands::Command& command, WorldFiles const& files,
                                                 partnerships::Extent extent) {
  auto list = WorldList::read(files);
  if (!list) return Failure{list.error()};
  WorldReading reading(files.source, files.retrieved, extent);
  return reading.put(command, std::move(*list), {}, true);
}

}  // namespace amity::interop::lists
