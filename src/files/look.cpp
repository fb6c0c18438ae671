// SPDX-License-Identifier: Apache-2.0
#include "files/look.h"

#include "commands/execute.h"
#include "helper.h"
#include "jobs/queue.h"
#include "look_within.h"

#include <boost/json/parse.hpp>

#include <algorithm>

namespace amity::files {
namespace {

constexpr auto scanner_patience = std::chrono::seconds{120};
constexpr auto unnamed_for = std::chrono::hours{24};

struct Stored {
  std::string hash;
  std::uint64_t size{};
};

class Looker {
 public:
  Looker(db::Database& database, Clock clock, Cabinet cabinet, std::optional<ScannerAddress> scanner)
      : database_(database), clock_(std::move(clock)), cabinet_(std::move(cabinet)), scanner_(std::move(scanner)) {}

  Result<std::string> run(jobs::Task& task) const {
    auto const hash = std::string(boost::json::parse(task.payload()).at("hash").as_string());
    auto const document = [&] {
      auto reading = database_.read();
      return document_of(reading, task.office(), hash);
    }();
    if (!document) return fail(Errc::not_found, "there is no such document any more");
    if (document->state != DocumentState::waiting) return "is " + std::string(to_string(document->state)) + " already";
    auto const looked = look(task, *document);
    if (!looked) return Failure{looked.error()};
    auto const outcome =
        commands::execute(database_, clock_, {task.office(), {"server"}, "document.look", "document", {}, {}},
                          [&](commands::Command& command) { return settle(command, hash, *looked); });
    if (!outcome) return Failure{Error{outcome.error().code, "it cannot be written down", {}, {}}};
    // What was given is not kept beside what was made of it.
    if (looked->state == DocumentState::refused || looked->kept_hash != hash) forget(task.office(), hash);
    return *outcome;
  }

 private:
  static Looked refused(Document const& document, std::string why) {
    return {
        .state = DocumentState::refused, .why = std::move(why), .kept_hash = document.hash, .kept_size = document.size};
  }

  Result<Looked> look(jobs::Task& task, Document const& document) const {
    auto const piece = cabinet_.store->get({task.office(), document.hash});
    if (!piece && piece.error().code == Errc::not_found) return refused(document, std::string(why_lost));
    if (!piece) return Failure{piece.error()};
    if (scanner_) {
      auto const scanned = scan(*scanner_, *piece, scanner_patience);
      if (!scanned) return Failure{scanned.error()};
      if (!scanned->is_clean) return refused(document, scanned->found);
    }
    WorkFolder const folder(cabinet_.work);
    auto const within = look_within(*piece, document.type, cabinet_.limits, folder.path(), task.stop_token());
    if (task.cancelled()) return fail(Errc::unavailable, "stopped before its end");
    if (within.is_unreadable) return refused(document, std::string(why_unreadable));
    return kept(task.office(), document, within);
  }

  Result<Looked> kept(OfficeId office, Document const& document, Within const& within) const {
    Looked looked{.state = DocumentState::ready,
                  .kept_hash = document.hash,
                  .kept_size = document.size,
                  .is_anew = document.is_anew || !within.kept.empty(),
                  .text = within.text};
    if (!document.is_anew && !within.kept.empty()) {
      auto const anew = put(office, within.kept);
      if (!anew) return Failure{anew.error()};
      looked.kept_hash = anew->hash;
      looked.kept_size = anew->size;
    }
    if (!within.preview.empty()) {
      auto const preview = put(office, within.preview);
      if (!preview) return Failure{preview.error()};
      looked.preview_hash = preview->hash;
    }
    return looked;
  }

  Result<Stored> put(OfficeId office, std::filesystem::path const& path) const {
    auto const piece = piece_at(path);
    if (!piece) return Failure{piece.error()};
    auto hash = sha256_of(*piece);
    if (!hash) return Failure{hash.error()};
    if (auto const done = cabinet_.store->put({office, *hash}, *piece); !done) return Failure{done.error()};
    return Stored{*std::move(hash), piece->size};
  }

  // What cannot be deleted now is cleared away another day.
  void forget(OfficeId office, std::string const& hash) const {
    auto reading = database_.read();
    if (!is_named(reading, office, hash)) (void)cabinet_.store->remove({office, hash});
  }

  db::Database& database_;
  Clock clock_;
  Cabinet cabinet_;
  std::optional<ScannerAddress> scanner_;
};

void clear_work_folders(std::filesystem::path const& work) {
  std::error_code error;
  for (auto const& entry : std::filesystem::directory_iterator(work, error)) {
    auto const name = entry.path().filename().string();
    auto const written = std::filesystem::last_write_time(entry.path(), error);
    if (!error && name.starts_with(work_folder_begins) &&
        std::filesystem::file_time_type::clock::now() - written > unnamed_for)
      std::filesystem::remove_all(entry.path(), error);
  }
}

}  // namespace

std::vector<HelperProgram> missing_helpers() {
  std::vector<HelperProgram> missing;
  for (auto const& one :
       {HelperProgram{"vipsthumbnail", "libvips-tools", "pictures stay as they were given, with what the camera wrote"},
        HelperProgram{"pdftotext", "poppler-utils", "what a PDF says is not found by a search"},
        HelperProgram{"pdftoppm", "poppler-utils", "a PDF has no preview"}})
    if (!has_program(one.name)) missing.push_back(one);
  return missing;
}

jobs::Handler look_handler(db::Database& database, Clock clock, Cabinet cabinet,
                           std::optional<ScannerAddress> scanner) {
  constexpr auto longest = std::chrono::minutes{10};
  auto const looker =
      std::make_shared<Looker const>(database, std::move(clock), std::move(cabinet), std::move(scanner));
  return {.kind = look_kind, .run = [looker](jobs::Task& task) { return looker->run(task); }, .time_limit = longest};
}

jobs::Handler clear_handler(db::Database& database, Clock clock, Cabinet cabinet) {
  auto const run = [&database, cabinet = std::move(cabinet)](jobs::Task&) -> Result<std::string> {
    auto const before = std::chrono::system_clock::now() - unnamed_for;
    std::vector<Key> old;
    auto const told = cabinet.store->each([&](Store::Held const& held) {
      if (held.written < before) old.push_back(held.key);
    });
    std::size_t cleared = 0;
    for (auto const& key : old) {
      auto reading = database.read();
      if (is_named(reading, key.office, key.hash)) continue;
      if (cabinet.store->remove(key)) ++cleared;
    }
    clear_work_folders(cabinet.work);
    if (!told) return Failure{told.error()};
    return std::to_string(cleared) + " cleared";
  };
  return {.kind = clear_kind, .run = run, .at_end = [clock = std::move(clock)](db::Transaction& transaction, OfficeId) {
            schedule_clearing(transaction, clock, unnamed_for);
          }};
}

void schedule_clearing(db::Transaction& transaction, Clock const& clock, std::chrono::hours after) {
  (void)jobs::enqueue(transaction, clock, {.kind = clear_kind, .key = "all", .not_before = clock() + after}).value();
}

StoreFindings examine_store(db::Database& database, Store& store) {
  StoreFindings findings;
  auto const all = [&] {
    auto reading = database.read();
    return named(reading);
  }();
  std::vector<Key> known;
  for (auto const& one : all) {
    known.push_back({one.office, one.hash});
    ++findings.documents;
    auto const what = "office " + std::to_string(one.office.value) + ", " + one.hash.substr(0, 16) + ": ";
    auto const piece = store.get({one.office, one.hash});
    if (!piece) {
      findings.troubles.push_back(what + piece.error().message);
      continue;
    }
    auto const hash = sha256_of(*piece);
    if (!hash)
      findings.troubles.push_back(what + hash.error().message);
    else if (*hash != one.hash)
      findings.troubles.push_back(what + "its bytes were changed: they have another hash");
  }
  std::sort(known.begin(), known.end());
  auto const told = store.each([&](Store::Held const& held) {
    if (!std::binary_search(known.begin(), known.end(), held.key)) ++findings.unnamed;
  });
  if (!told) findings.troubles.push_back(told.error().message);
  return findings;
}

}  // namespace amity::files
