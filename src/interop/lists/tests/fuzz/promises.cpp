// SPDX-License-Identifier: Apache-2.0
// What the import of the world promises of any files at all.
#include "promises.h"

#include "commands/testing.h"
#include "interop/lists/import.h"
#include "partnerships/register.h"
#include "promise.h"
#include "small_world.h"

#include <memory>
#include <set>
#include <string>
#include <utility>

namespace amity::interop::lists {
namespace {

db::Database& world_with_a_few_cities() {
  static auto const database = [] {
    auto made = std::make_unique<db::Database>(db::Database::open(":memory:").value());
    require(made->migrate().has_value(), "the tables are made");
    auto transaction = made->write();
    transaction.script(small_atlas);
    transaction.commit();
    return made;
  }();
  return *database;
}

Result<reconciliation::WorldReport> read_once(db::Transaction& transaction, WorldFiles const& files) {
  return commands::in_command(transaction, fixed_clock(parse_day("2026-11-22").value()), "import.world",
                              [&](commands::Command& command) { return import_world(command, files); });
}

void error_says_where(Error const& error) {
  require(!error.message.empty(), "an error has a reason");
  require(!error.field.empty() || error.message.find(", line ") != std::string::npos, "an error has a place");
}

void report_adds_up(reconciliation::WorldReport const& report) {
  require(report.read == report.accepted + report.refused + report.unresolved,
          "read = accepted + refused + unresolved");
  require(report.merged >= 0 && report.merged <= report.accepted, "what was merged was accepted");
  std::set<std::pair<std::string, std::int64_t>> rows;
  for (auto const& refusal : report.refusals) rows.emplace(refusal.file, refusal.line);
  require(report.refused >= std::ssize(rows), "each refusal is of a row that was refused");
  require((report.refused > 0) == !report.refusals.empty(), "what is refused is told");
  for (auto const& refusal : report.refusals) {
    require(refusal.line > 0 && !refusal.field.empty() && !refusal.file.empty(), "a refusal has a place");
    require(!refusal.why.empty(), "a refusal has a reason");
    require(refusal.value.size() <= 400, "a refusal quotes a short piece");
  }
}

void second_changes_nothing(reconciliation::WorldReport const& first, reconciliation::WorldReport const& again) {
  report_adds_up(again);
  require(again.changed == 0 && again.new_cities == 0 && again.new_partnerships == 0 && again.gone == 0,
          "the same list again changes nothing");
  require(again.read == first.read && again.refused == first.refused, "the same list again is read alike");
}

void list_keeps_its_promises(WorldFiles const& files) {
  auto transaction = world_with_a_few_cities().write();  // never committed
  auto const first = read_once(transaction, files);
  if (!first) {
    error_says_where(first.error());
    return;
  }
  report_adds_up(*first);
  auto const reg = partnerships::Register::load(transaction);
  require(partnerships::differences(transaction, reg).empty(), "the register in memory is the one in the tables");
  auto const again = read_once(transaction, files);
  require(again.has_value(), "a list that was read is read again");
  second_changes_nothing(*first, *again);
}

void one_file(std::string_view bytes) {
  FuzzFile const file("list", bytes);
  list_keeps_its_promises({{file.path()}, "fuzz-2026", PartialDate::of(2026).value(), {}});
}

// Cut at the first record separator (U+001E).
void two_files(std::string_view bytes) {
  auto const cut = std::min(bytes.find('\x1E'), bytes.size());
  FuzzFile const first("one", bytes.substr(0, cut));
  FuzzFile const second("two", bytes.substr(std::min(cut + 1, bytes.size())));
  list_keeps_its_promises({{first.path(), second.path()}, "fuzz-2026", PartialDate::of(2026).value(), {}});
}

}  // namespace

void world_pair_keeps_its_promises(std::string_view bytes) { two_files(bytes); }
void named_links_keeps_its_promises(std::string_view bytes) { two_files(bytes); }
void sparql_json_keeps_its_promises(std::string_view bytes) { one_file(bytes); }
void ties_table_keeps_its_promises(std::string_view bytes) { one_file(bytes); }
void entity_keeps_its_promises(std::string_view bytes) { one_file(bytes); }
void register_keeps_its_promises(std::string_view bytes) { one_file(bytes); }

}  // namespace amity::interop::lists
